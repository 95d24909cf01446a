import { sql } from 'kysely'
import type { Instant } from '@/domain/dates'
import type { Executor } from './database'

/** What a driver asks and borrows, and how often since the given moments. */
export async function askedBy(
  executor: Executor,
  driverId: string,
  { now, startOfDay, startOfYear }: { now: Instant; startOfDay: Instant; startOfYear: Instant },
): Promise<{ borrowedVehicles: number; requestsToday: number; requestsThisYear: number }> {
  const { rows } = await sql<{ borrowedVehicles: number; requestsToday: number; requestsThisYear: number }>`select
    count(*) filter (where consent.owner_index = vehicle.owner_index
      and (consent.state = 'given' or consent.state = 'asked' and consent.expires_at > ${now}))::int as "borrowedVehicles",
    count(*) filter (where consent.asked_at >= ${startOfDay})::int as "requestsToday",
    count(*) filter (where consent.asked_at >= ${startOfYear})::int as "requestsThisYear"
    from consent join vehicle on vehicle.id = consent.vehicle_id where consent.driver_id = ${driverId}`.execute(
    executor,
  )
  return rows[0] ?? { borrowedVehicles: 0, requestsToday: 0, requestsThisYear: 0 }
}

/** What stands between a driver and a vehicle, and how many other drivers its present owner lets in. */
export async function consentsFor(
  executor: Executor,
  vehicle: { plate_kind: string; plate_index: string; owner_index: string },
  driverId: string,
  now: Instant,
): Promise<{ asked: boolean; given: boolean; drivers: number }> {
  const { rows } = await sql<{ asked: number; given: number; drivers: number }>`select
    count(*) filter (where driver_id = ${driverId} and state = 'asked' and expires_at > ${now})::int as asked,
    count(*) filter (where driver_id = ${driverId} and state = 'given')::int as given,
    count(*) filter (where driver_id <> ${driverId} and state = 'given')::int as drivers
    from consent join vehicle on vehicle.id = consent.vehicle_id
    where vehicle.plate_kind = ${vehicle.plate_kind} and vehicle.plate_index = ${vehicle.plate_index}
      and consent.owner_index = ${vehicle.owner_index}`.execute(executor)
  const found = rows[0] ?? { asked: 0, given: 0, drivers: 0 }
  return { asked: found.asked > 0, given: found.given > 0, drivers: found.drivers }
}
