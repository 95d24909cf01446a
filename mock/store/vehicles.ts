import type { Instant } from '@/domain/dates'
import type { Executor } from './database'
import type { VehicleTable } from './tables'

export type VehicleRow = VehicleTable

export async function findVehicle(executor: Executor, id: string): Promise<VehicleRow | null> {
  return (await executor.selectFrom('vehicle').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** As the police platform just told it. A vehicle keeps its id; a new owner takes the place of the old one. */
export function putVehicle(executor: Executor, row: VehicleRow): Promise<VehicleRow> {
  const { id: _, plate_kind, plate_index, ...told } = row
  return executor
    .insertInto('vehicle')
    .values(row)
    .onConflict((conflict) => conflict.columns(['plate_kind', 'plate_index']).doUpdateSet(told))
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** False when it was bound already. */
export async function bindVehicle(
  executor: Executor,
  binding: { personId: string; vehicleId: string; at: Instant },
): Promise<boolean> {
  const row = await executor
    .insertInto('vehicle_binding')
    .values({ person_id: binding.personId, vehicle_id: binding.vehicleId, bound_at: binding.at })
    .onConflict((conflict) => conflict.columns(['person_id', 'vehicle_id']).doNothing())
    .returning('vehicle_id')
    .executeTakeFirst()
  return row !== undefined
}

/** False when it was not bound. */
export async function unbindVehicle(executor: Executor, personId: string, vehicleId: string): Promise<boolean> {
  const row = await executor
    .deleteFrom('vehicle_binding')
    .where('person_id', '=', personId)
    .where('vehicle_id', '=', vehicleId)
    .returning('vehicle_id')
    .executeTakeFirst()
  return row !== undefined
}

/** Bound vehicles that are still registered on the person, newest binding first. */
export function listOwnVehicles(executor: Executor, personId: string) {
  return executor
    .selectFrom('vehicle_binding')
    .innerJoin('vehicle', 'vehicle.id', 'vehicle_binding.vehicle_id')
    .innerJoin('person', (join) =>
      join
        .onRef('person.id', '=', 'vehicle_binding.person_id')
        .onRef('person.document_index', '=', 'vehicle.owner_index'),
    )
    .selectAll('vehicle')
    .select('vehicle_binding.bound_at')
    .where('vehicle_binding.person_id', '=', personId)
    .orderBy('vehicle_binding.bound_at', 'desc')
    .orderBy('vehicle.id')
    .execute()
}

/** Others' vehicles whose owner, who still owns them, lets the person handle their records; newest consent first. */
export function listBorrowedVehicles(executor: Executor, personId: string) {
  return executor
    .selectFrom('consent')
    .innerJoin('vehicle', (join) =>
      join.onRef('vehicle.id', '=', 'consent.vehicle_id').onRef('vehicle.owner_index', '=', 'consent.owner_index'),
    )
    .selectAll('vehicle')
    .select(['consent.id as consent_id', 'consent.answered_at as given_at'])
    .where('consent.driver_id', '=', personId)
    .where('consent.state', '=', 'given')
    .orderBy('consent.answered_at', 'desc')
    .orderBy('vehicle.id')
    .$narrowType<{ given_at: Instant }>()
    .execute()
}
