import { sql } from 'kysely'
import type { ChinaDate, Instant } from '@/domain/dates'
import type { Executor } from './database'
import type { ObjectionTable } from './tables'

export type ObjectionRow = ObjectionTable
export type ObjectionKey = Pick<ObjectionRow, 'region_code' | 'id'>

const LIVING = ['submitted', 'under-review'] as const

/** With its photos, in order. The record must be locked: one objection at a time. */
export async function insertObjection(
  executor: Executor,
  row: ObjectionRow,
  photoIds: readonly string[],
): Promise<void> {
  await executor.insertInto('objection').values(row).execute()
  if (photoIds.length > 0)
    await executor
      .insertInto('objection_photo')
      .values(
        photoIds.map((upload_id, place) => ({ region_code: row.region_code, objection_id: row.id, place, upload_id })),
      )
      .execute()
}

export async function findObjection(executor: Executor, id: string): Promise<ObjectionRow | null> {
  return (await executor.selectFrom('objection').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** Ids of the uploads that the citizen added, in order. */
export async function photosOfObjection(executor: Executor, key: ObjectionKey): Promise<string[]> {
  const rows = await executor
    .selectFrom('objection_photo')
    .select('upload_id')
    .where('region_code', '=', key.region_code)
    .where('objection_id', '=', key.id)
    .orderBy('place')
    .execute()
  return rows.map((row) => row.upload_id)
}

/** Every objection to a record, newest first. */
export function listObjectionsToRecord(
  executor: Executor,
  record: { region_code: string; id: string },
): Promise<ObjectionRow[]> {
  return executor
    .selectFrom('objection')
    .selectAll()
    .where('region_code', '=', record.region_code)
    .where('record_id', '=', record.id)
    .orderBy('submitted_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** A person's own, newest first. */
export function listObjectionsOf(executor: Executor, personId: string, limit: number): Promise<ObjectionRow[]> {
  return executor
    .selectFrom('objection')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('submitted_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** What a person was answered since `since`, newest first. */
export function listAnswersTo(executor: Executor, personId: string, since: Instant, limit: number) {
  return executor
    .selectFrom('objection')
    .select(['id', 'state', 'decided_at'])
    .where('person_id', '=', personId)
    .where('state', 'in', ['founded', 'unfounded'])
    .where('decided_at', '>=', since)
    .orderBy('decided_at', 'desc')
    .limit(limit)
    .$narrowType<{ decided_at: Instant }>()
    .execute()
}

/** Of a region: those that wait, soonest due first. */
export function listWaitingObjections(executor: Executor, regionCode: string, limit: number): Promise<ObjectionRow[]> {
  return executor
    .selectFrom('objection')
    .selectAll()
    .where('region_code', '=', regionCode)
    .where('state', 'in', LIVING)
    .orderBy('due_on')
    .orderBy('submitted_at')
    .limit(limit)
    .execute()
}

/** Of a region: those answered since `since`, newest first. */
export function listAnsweredObjections(
  executor: Executor,
  regionCode: string,
  since: Instant,
  limit: number,
): Promise<ObjectionRow[]> {
  return executor
    .selectFrom('objection')
    .selectAll()
    .where('region_code', '=', regionCode)
    .where('decided_at', '>=', since)
    .orderBy('decided_at', 'desc')
    .limit(limit)
    .execute()
}

type Moved = Partial<Omit<ObjectionRow, 'region_code' | 'id' | 'record_id' | 'person_id' | 'vehicle_id'>>

/** Moves an objection on from how it was read; null when somebody else moved it, or proposed anew, first. */
export async function moveObjection(
  executor: Executor,
  read: ObjectionKey & Pick<ObjectionRow, 'proposed_at'>,
  from: ObjectionRow['state'],
  to: Moved,
): Promise<ObjectionRow | null> {
  const row = await executor
    .updateTable('objection')
    .set(to)
    .where('region_code', '=', read.region_code)
    .where('id', '=', read.id)
    .where('state', '=', from)
    .where('proposed_at', 'is not distinct from', read.proposed_at)
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}

/** Puts an open record on hold. The record must be locked. */
export async function holdRecord(executor: Executor, record: { region_code: string; id: string }): Promise<void> {
  await executor
    .updateTable('surveillance_record')
    .set({ stand: 'on-hold' })
    .where('region_code', '=', record.region_code)
    .where('id', '=', record.id)
    .execute()
}

/** Ends the hold with what came of it: the days that it lasted are given back, or the record is deleted. */
export async function endHold(
  executor: Executor,
  objection: Pick<ObjectionRow, 'region_code' | 'record_id'>,
  outcome: { kind: 'released'; heldDays: number } | { kind: 'deleted' },
): Promise<void> {
  await executor
    .updateTable('surveillance_record')
    .set((set) => ({
      stand: 'open',
      ...(outcome.kind === 'deleted'
        ? { handling_status: -1 as const }
        : { come_by: sql<ChinaDate>`${set.ref('come_by')} + ${outcome.heldDays}::int` }),
    }))
    .where('region_code', '=', objection.region_code)
    .where('id', '=', objection.record_id)
    .where('stand', '=', 'on-hold')
    .execute()
}

/** The police have deleted the record of a founded objection. */
export async function noteDeletion(
  executor: Executor,
  { region_code, record_id }: Pick<ObjectionRow, 'region_code' | 'record_id'>,
  at: Instant,
): Promise<void> {
  await executor
    .updateTable('objection')
    .set({ deleted_at: at })
    .where('region_code', '=', region_code)
    .where('record_id', '=', record_id)
    .where('state', '=', 'founded')
    .where('deleted_at', 'is', null)
    .execute()
}
