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
