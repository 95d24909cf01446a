import type { Executor } from './database'
import { isUuid } from './ids'
import type { OfficerTable } from './tables'

export type OfficerRow = OfficerTable

export function listOfficers(executor: Executor): Promise<OfficerRow[]> {
  return executor
    .selectFrom('officer')
    .selectAll()
    .orderBy('region_code')
    .orderBy('role')
    .orderBy('badge_masked')
    .execute()
}

/** Null for an id that no officer has, of whatever shape. */
export async function findOfficer(executor: Executor, id: string): Promise<OfficerRow | null> {
  if (!isUuid(id)) return null
  return (await executor.selectFrom('officer').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}
