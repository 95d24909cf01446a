import type { Instant } from '@/domain/dates'
import type { Executor } from './database'
import type { RoadsideCheckTable } from './tables'

export type RoadsideCheckRow = RoadsideCheckTable

export async function insertRoadsideCheck(executor: Executor, row: RoadsideCheckRow): Promise<void> {
  await executor.insertInto('roadside_check').values(row).execute()
}

/** One of this officer's own that has not run out; null for others', as for one that never was. */
export async function findRoadsideCheck(
  executor: Executor,
  officerId: string,
  id: string,
  now: Instant,
): Promise<RoadsideCheckRow | null> {
  const row = await executor
    .selectFrom('roadside_check')
    .selectAll()
    .where('id', '=', id)
    .where('officer_id', '=', officerId)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row ?? null
}
