import type { Kysely } from 'kysely'
import type { Tables } from '../../../../mock/store/tables'

export class Died extends Error {
  override name = 'Died'
}

/**
 * Kills before each statement, each time in a world of its own, until a life outlives its number.
 * @param live lives once and is killed before the nth statement; answers whether it was
 * @returns how many statements such a life has, and one
 */
export async function killBeforeEach(live: (nth: number) => Promise<boolean>): Promise<number> {
  let nth = 1
  while (await live(nth)) nth += 1
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
