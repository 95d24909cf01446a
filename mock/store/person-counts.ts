import { sql } from 'kysely'
import type { Instant } from '@/domain/dates'
import type { Executor } from './database'
import type { PersonRow } from './persons'

export interface PersonCounts {
  ownVehicles: number
  borrowedVehicles: number
  drivers: number
  requests: number
  objections: number
}

/** How many vehicles, drivers, waiting requests and open objections a person has; one statement. */
export async function countsOf(
  executor: Executor,
  { id, document_index: owner }: Pick<PersonRow, 'id' | 'document_index'>,
  now: Instant,
): Promise<PersonCounts> {
  const consents = sql`from consent join vehicle
    on vehicle.id = consent.vehicle_id and vehicle.owner_index = consent.owner_index`
  const { rows } = await sql<PersonCounts>`select
    (select count(*)::int from vehicle_binding join vehicle on vehicle.id = vehicle_binding.vehicle_id
      where vehicle_binding.person_id = ${id} and vehicle.owner_index = ${owner}) as "ownVehicles",
    (select count(*)::int ${consents}
      where consent.driver_id = ${id} and consent.state = 'given') as "borrowedVehicles",
    (select count(*)::int ${consents}
      where consent.owner_index = ${owner} and consent.state = 'given') as "drivers",
    (select count(*)::int ${consents} where consent.owner_index = ${owner} and consent.state = 'asked'
      and consent.expires_at > ${now}) as "requests",
    (select count(*)::int from objection
      where person_id = ${id} and state in ('submitted', 'under-review')) as "objections"`.execute(executor)
  return rows[0] as PersonCounts
}
