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

/** Who asked for photos of these records, of which the police show some by now. */
export function askersOfShown(executor: Executor, recordIds: readonly string[]) {
  return executor
    .selectFrom('photo_request')
    .innerJoin('surveillance_record as record', (join) =>
      join
        .onRef('record.region_code', '=', 'photo_request.region_code')
        .onRef('record.id', '=', 'photo_request.record_id'),
    )
    .select(['photo_request.record_id', 'photo_request.person_id'])
    .where('record.id', 'in', recordIds)
    .where('record.photos', '=', 'shown')
    .execute()
}
