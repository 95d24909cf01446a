import { sql } from 'kysely'
import type { Instant } from '@/domain/dates'
import { compiledOnce } from './compiled'
import type { VehicleTable } from './tables'

/**
 * Vehicles that a person holds or held: bound own ones, and others' whose owner has consented, though it may have
 * ended. With whoever else settled records of each since `since`.
 */
export interface HeldRow extends VehicleTable {
  bound_at: Instant | null
  given_at: Instant | null
  ended_at: Instant | null
  others_who_settled: number
}

interface HeldKey {
  vehicle_id: string
  bound_at: Instant | null
  given_at: Instant | null
  ended_at: Instant | null
  consent_owner: string | null
}

/** @param vehicleId one of them, or `''` for all; `documentIndex`: the person's own */
export const findHeld = compiledOnce(['personId', 'documentIndex', 'vehicleId', 'since'], (executor, values) =>
  executor
    .selectFrom(
      sql<HeldKey>`(
        select vehicle_id, bound_at, null::timestamptz as given_at, null::timestamptz as ended_at,
          null::text as consent_owner
        from vehicle_binding where person_id = ${values.personId}::uuid
        union all
        (select distinct on (vehicle_id) vehicle_id, null, answered_at, ended_at, owner_index
        from consent where driver_id = ${values.personId}::uuid and answered_at is not null
          and state in ('given', 'withdrawn', 'returned')
        order by vehicle_id, (state = 'given') desc, answered_at desc))`.as('held'),
    )
    .innerJoin('vehicle', 'vehicle.id', 'held.vehicle_id')
    .selectAll('vehicle')
    .select(['held.bound_at', 'held.given_at', 'held.ended_at'])
    .select(
      sql<number>`(select count(distinct decision.person_id)::int from decision
        join surveillance_record as record
          on record.region_code = decision.region_code and record.id = decision.record_id
        where decision.plate_index = vehicle.plate_index and record.plate_kind = vehicle.plate_kind
          and decision.status <> 'withdrawn' and decision.served_at >= ${values.since}
          and decision.person_id <> ${values.personId}::uuid and decision.licence_index <> vehicle.owner_index)`.as(
        'others_who_settled',
      ),
    )
    .where(sql<boolean>`(${values.vehicleId} = '' or vehicle.id = nullif(${values.vehicleId}, '')::uuid)`)
    // A vehicle that was sold is nobody's own by an old binding, and its old owner's consent holds no longer.
    .where(
      sql<boolean>`vehicle.owner_index = coalesce(held.consent_owner, ${values.documentIndex})
        and (held.bound_at is not null or vehicle.owner_index <> ${values.documentIndex})`,
    )
    .orderBy(sql`coalesce(held.bound_at, held.given_at)`, 'desc')
    .orderBy('vehicle.id'),
)
