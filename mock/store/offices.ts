import { sql } from 'kysely'
import type { Service } from '../rules/guides/matter'
import type { Executor } from './database'

/** Halls, stations and hospitals by region and name; those that do `service` only where one is named. */
export function listOffices(executor: Executor, service: Service | null) {
  return executor
    .selectFrom('hall')
    .select(['id', 'region_code', 'name', 'address', 'phone', 'latitude', 'longitude', 'services', 'schedule'])
    .$if(service !== null, (query) => query.where(sql<boolean>`${service} = any(services)`))
    .orderBy('region_code')
    .orderBy('name')
    .execute()
}

export type OfficeRow = Awaited<ReturnType<typeof listOffices>>[number]
