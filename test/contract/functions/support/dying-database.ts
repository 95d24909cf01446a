import type { Kysely } from 'kysely'
import type { Tables } from '../../../../mock/store/tables'

export class Died extends Error {
  override name = 'Died'
}

/** `KILL_EVERY=1` kills at every single statement; otherwise at every fifth, beginning at another one each time. */
const every = Number(process.env.KILL_EVERY ?? 5)
const skipped = Number(process.env.KILL_SEED ?? Date.now()) % every

/**
 * The statements before which a test kills: each in a world of its own, until a life outlives its number.
 * @param live lives once and is killed before the nth statement; answers whether it was
 * @returns how many statements such a life has, to within the distance between two kills
 */
export async function killBeforeEach(live: (nth: number) => Promise<boolean>): Promise<number> {
  process.stderr.write(`KILL_SEED=${skipped} KILL_EVERY=${every}\n`)
  let nth = 1 + skipped
  while (await live(nth)) nth += every
  return nth
}

/** A database whose process is killed before its `nth` statement from now on; a transaction is then rolled back. */
export function dyingBefore(nth: number, database: Kysely<Tables>) {
  let statements = 0
  const dying = database.withPlugin({
    transformQuery: ({ node }) => {
      if (++statements >= nth) throw new Died()
      return node
    },
    transformResult: async ({ result }) => result,
  })
  return { database: dying, died: () => statements >= nth }
}
