import type { Transaction } from 'kysely'
import type { Tables } from '../../store/tables'
import type { Environment } from '../environment'

/** Two transactions waited for each other, or the engine could not order them: one is told to begin anew. */
const AGAIN = ['40P01', '40001']
const TRIES = 4

/** Runs `work` in a transaction and begins anew when the database asks for it. `work` does nothing but SQL. */
export async function inTransaction<Result>(
  { database }: Pick<Environment, 'database'>,
  work: (transaction: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await database.transaction().execute(work)
    } catch (error) {
      const code = (error as { code?: unknown }).code
      if (tries === TRIES || typeof code !== 'string' || !AGAIN.includes(code)) throw error
    }
  }
}
