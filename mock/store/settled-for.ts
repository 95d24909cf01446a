import { sql } from 'kysely'
import type { Instant } from '@/domain/dates'
import type { Executor } from './database'

/** How many persons other than its owner and this one settled records of a vehicle since then: a sign of point trading. */
export async function othersWhoSettled(
  executor: Executor,
  vehicle: { plate_index: string; plate_kind: string; owner_index: string },
  personId: string,
  since: Instant,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(distinct decision.person_id)::int as count from decision
    join surveillance_record as record
      on record.region_code = decision.region_code and record.id = decision.record_id
    where record.plate_index = ${vehicle.plate_index} and record.plate_kind = ${vehicle.plate_kind}
      and decision.status <> 'withdrawn' and decision.served_at >= ${since}
      and decision.person_id <> ${personId} and decision.licence_index <> ${vehicle.owner_index}`.execute(executor)
  return rows[0]?.count ?? 0
}
