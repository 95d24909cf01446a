import { sql } from 'kysely'
import type { Instant } from '@/domain/dates'
import { compiledOnce } from './compiled'
import { pendingPointsOf } from './points'
import type { LicenceTable } from './tables'

/** What decides about a person beside the record: the licence, points under way, and whose vehicles they settled for. */
export interface StandingRow {
  /** Null until a licence is bound. */
  licence: LicenceTable | null
  pending: number
  /** Points of confirmations that are not paid yet (pay-to-confirm): they come when the money does. */
  reserved: number
  /** Others' vehicles whose records the person settled since `since`. */
  others: string[]
}

const find = compiledOnce(['personId', 'documentIndex', 'since'], (executor, { personId, documentIndex, since }) =>
  executor
    .selectFrom('person')
    .leftJoin('licence', 'licence.person_id', 'person.id')
    .selectAll('licence')
    .select(sql<number>`${pendingPointsOf(personId)}`.as('pending'))
    .select(
      sql<string[]>`array(select distinct vehicle.id::text from decision
        join surveillance_record as record
          on record.region_code = decision.region_code and record.id = decision.record_id
        join vehicle on vehicle.plate_kind = record.plate_kind and vehicle.plate_index = record.plate_index
        where decision.person_id = ${personId}::uuid and decision.status <> 'withdrawn'
          and decision.served_at >= ${since}::timestamptz and vehicle.owner_index <> ${documentIndex})`.as('others'),
    )
    .select(
      sql<number>`(select coalesce(sum(decision.demerit_points), 0)::int from decision
        where decision.person_id = ${personId}::uuid and decision.status = 'provisional')`.as('reserved'),
    )
    .where('person.id', '=', personId),
)

/** @throws Error for a person who does not exist */
export async function findStanding(
  executor: Parameters<typeof find>[0],
  values: { personId: string; documentIndex: string; since: Instant },
): Promise<StandingRow> {
  const [row] = await find(executor, values)
  if (!row) throw new Error('no such person')
  const { pending, reserved, others, person_id, ...licence } = row
  return { pending, reserved, others, licence: person_id === null ? null : ({ person_id, ...licence } as LicenceTable) }
}
