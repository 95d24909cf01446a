import type { Executor } from './database'
import type { PoliceWriteRow } from './police-writes'

/** All that an entry to the police platform may need to say, read when it is delivered. */
export function readEntryParts(executor: Executor, write: Pick<PoliceWriteRow, 'region_code' | 'id'>) {
  return executor
    .selectFrom('police_write')
    .innerJoin('surveillance_record as record', (join) =>
      join
        .onRef('record.region_code', '=', 'police_write.region_code')
        .onRef('record.id', '=', 'police_write.record_id'),
    )
    .leftJoin('decision', (join) =>
      join
        .onRef('decision.region_code', '=', 'police_write.region_code')
        .onRef('decision.id', '=', 'police_write.decision_id'),
    )
    .leftJoin('person', 'person.id', 'decision.person_id')
    .select([
      'record.number',
      'record.come_by',
      'record.extended_months',
      'decision.id as decision_id',
      'decision.number15',
      'decision.check_digit',
      'decision.demerit_points',
      'decision.fine_fen',
      'decision.served_at',
      'person.id as person_id',
      'person.document_sealed',
    ])
    .select(({ selectFrom }) =>
      selectFrom('objection')
        .select('objection.reason')
        .whereRef('objection.region_code', '=', 'record.region_code')
        .whereRef('objection.record_id', '=', 'record.id')
        .where('objection.outcome', '=', 'founded')
        .orderBy('objection.decided_at', 'desc')
        .limit(1)
        .as('founded_because'),
    )
    .where('police_write.region_code', '=', write.region_code)
    .where('police_write.id', '=', write.id)
    .executeTakeFirstOrThrow()
}

export type EntryParts = Awaited<ReturnType<typeof readEntryParts>>
