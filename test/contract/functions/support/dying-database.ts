import type { Kysely } from 'kysely'
import type { Tables } from '../../../../mock/store/tables'

export class Died extends Error {
  override name = 'Died'
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
