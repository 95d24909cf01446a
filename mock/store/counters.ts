import type { Executor } from './database'

/** Halls that register persons and handle records, by region and name. */
export function listCounters(executor: Executor) {
  return executor
    .selectFrom('hall')
    .select(['id', 'region_code', 'name', 'address', 'phone', 'latitude', 'longitude'])
    .where('full_service', '=', true)
    .orderBy('region_code')
    .orderBy('name')
    .execute()
}

export type CounterRow = Awaited<ReturnType<typeof listCounters>>[number]
