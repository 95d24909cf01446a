import type { Executor } from './database'
import type { LicenceTable } from './tables'

export type LicenceRow = LicenceTable

/** Null until the person bound it. */
export async function findLicence(executor: Executor, personId: string): Promise<LicenceRow | null> {
  const row = await executor.selectFrom('licence').selectAll().where('person_id', '=', personId).executeTakeFirst()
  return row ?? null
}

/** Binds it, or brings it up to date unless something newer is known; the day of binding stays. */
export async function putLicence(executor: Executor, row: LicenceRow): Promise<LicenceRow> {
  const { person_id, bound_at, ...told } = row
  const put = await executor
    .insertInto('licence')
    .values({ person_id, bound_at, ...told })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(told).where('licence.as_of', '<=', row.as_of))
    .returningAll()
    .executeTakeFirst()
  return put ?? ((await findLicence(executor, person_id)) as LicenceRow)
}
