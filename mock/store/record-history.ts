import { sql } from 'kysely'
import type { Instant } from '@/domain/dates'
import type { Executor } from './database'
import type { PageOf } from './records'

/** Another record of one of the vehicles, or one that the person settled. */
export interface HistoryRow {
  id: string
  region_code: string
  plate_kind: string
  plate_index: string
  code: string
  happened_at: Instant
  handling_status: number
  stand: 'open' | 'on-hold' | 'settled'
  penalty: 'warning' | 'fine' | null
  /** The person settled it. */
  mine: boolean
}

/** All that may speak against a first warning; deleted records and those that need no handling never were. */
export async function listHistory(
  executor: Executor,
  vehicles: readonly PageOf[],
  personId: string,
): Promise<HistoryRow[]> {
  if (vehicles.length === 0) return []
  const plates = sql.join(vehicles.map((one) => sql`(${one.plateIndex}::text, ${one.plateKind}::text)`))
  const { rows } = await sql<HistoryRow>`
    select record.id, record.region_code, record.plate_kind, record.plate_index, record.code, record.happened_at,
      record.handling_status, record.stand, decision.penalty, coalesce(decision.person_id = ${personId}::uuid, false) as mine
    from (
      select region_code, id from surveillance_record where (plate_index, plate_kind) in (${plates})
      union
      select region_code, record_id from decision
      where person_id = ${personId}::uuid and record_id is not null and status <> 'withdrawn'
    ) as known
    join surveillance_record as record on record.region_code = known.region_code and record.id = known.id
    left join decision on decision.region_code = record.region_code and decision.record_id = record.id
      and decision.status <> 'withdrawn'
    where record.handling_status not in (-1, 9)`.execute(executor)
  return rows
}
