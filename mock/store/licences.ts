import type { Executor } from './database'
import type { LicenceTable } from './tables'

export type LicenceRow = LicenceTable

/** Null until the person bound it. */
export async function findLicence(executor: Executor, personId: string): Promise<LicenceRow | null> {
  const row = await executor.selectFrom('licence').selectAll().where('person_id', '=', personId).executeTakeFirst()
  return row ?? null
}

/** Binds it, or brings it up to date; the day of binding stays. */
export function putLicence(executor: Executor, row: LicenceRow): Promise<LicenceRow> {
  const { person_id, bound_at, ...told } = row
  return executor
    .insertInto('licence')
    .values({ person_id, bound_at, ...told })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(told))
    .returningAll()
    .executeTakeFirstOrThrow()
}
