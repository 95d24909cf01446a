import { sql } from 'kysely'
import type { Executor } from './database'

/** Surveillance records with all that says where each stands: the place's rules, our decision, its entry and payment. */
export function selectRecords(executor: Executor) {
  return executor
    .selectFrom('surveillance_record as record')
    .innerJoin('authority', 'authority.region_code', 'record.region_code')
    .leftJoin('decision', (join) =>
      join
        .onRef('decision.region_code', '=', 'record.region_code')
        .onRef('decision.record_id', '=', 'record.id')
        .on('decision.status', '<>', sql.lit('withdrawn')),
    )
    .leftJoin('settlement', (join) =>
      join
        .onRef('settlement.region_code', '=', 'decision.region_code')
        .onRef('settlement.decision_id', '=', 'decision.id'),
    )
    .select([
      'record.region_code',
      'record.id',
      'record.number',
      'record.plate_kind',
      'record.plate_index',
      'record.code',
      'record.happened_at',
      'record.place',
      'record.place_in_full',
      'record.direction',
      'record.latitude',
      'record.longitude',
      'record.device',
      'record.captured_by',
      'record.notified_on',
      'record.come_by',
      'record.extended_months',
      'record.handling_status',
      'record.stand',
      'record.photos',
      'record.camera_revoked',
      'record.decision_intended',
      'record.version',
      'authority.name as authority_name',
      'authority.hotline as authority_hotline',
      'authority.policy',
      'authority.rules_as_of',
      'authority.tariff',
      'decision.id as decision_id',
      'decision.status as decision_status',
      'decision.person_id as decided_for',
      'decision.penalty',
      'decision.fine_fen',
      'decision.demerit_points',
      'decision.decided_on',
      'decision.served_on',
      'decision.lapses_at',
      'settlement.settled_at',
    ])
    .select(({ selectFrom }) => [
      selectFrom('police_write')
        .select('police_write.state')
        .whereRef('police_write.region_code', '=', 'decision.region_code')
        .whereRef('police_write.decision_id', '=', 'decision.id')
        .where('police_write.kind', '=', sql.lit('decision'))
        .as('entry_state'),
      selectFrom('objection')
        .select('objection.due_on')
        .whereRef('objection.region_code', '=', 'record.region_code')
        .whereRef('objection.record_id', '=', 'record.id')
        .where('record.stand', '=', sql.lit('on-hold'))
        .orderBy('objection.submitted_at', 'desc')
        .limit(sql.lit(1))
        .as('answer_due_on'),
    ])
}

export type RecordRow = Awaited<ReturnType<ReturnType<typeof selectRecords>['execute']>>[number]
