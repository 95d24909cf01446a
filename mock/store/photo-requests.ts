import type { Instant } from '@/domain/dates'
import type { Executor } from './database'
import type { RecordKey } from './records'

/** When the person first asked for the photos of a record; null when they have not. */
export async function photosAskedAt(executor: Executor, record: RecordKey, personId: string): Promise<Instant | null> {
  const row = await executor
    .selectFrom('photo_request')
    .select('asked_at')
    .where('region_code', '=', record.region_code)
    .where('record_id', '=', record.id)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.asked_at ?? null
}

/** Asking again changes nothing. */
export async function noteAskedPhotos(executor: Executor, record: RecordKey, personId: string, at: Instant) {
  await executor
    .insertInto('photo_request')
    .values({ region_code: record.region_code, record_id: record.id, person_id: personId, asked_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Ends what was asked for photos of these records that the police show by now, and gives who asked. */
export function takeAskersOfShown(executor: Executor, recordIds: readonly string[]) {
  return executor
    .deleteFrom('photo_request')
    .using('surveillance_record as record')
    .whereRef('record.region_code', '=', 'photo_request.region_code')
    .whereRef('record.id', '=', 'photo_request.record_id')
    .where('record.id', 'in', recordIds)
    .where('record.photos', '=', 'shown')
    .returning(['photo_request.record_id', 'photo_request.person_id'])
    .execute()
}
