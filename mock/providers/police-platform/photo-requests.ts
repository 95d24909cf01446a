import { addSeconds, type Instant } from '@/domain/dates'
import { changing, type PlatformParts } from './parts'
import { changeRecord, recordToChange } from './records'
import { PoliceRefused, type RecordKey } from './register'

const KIND = 'photo-request'
/** Somebody takes them out of the archive on the next day. */
const UNTIL_FOUND_SECONDS = 24 * 3600

const keyOf = ({ regionCode, number }: RecordKey) => `${regionCode} ${number}`

/** Asks for photos that cannot be shown; asking again changes nothing. @throws PoliceRefused UNKNOWN */
export async function askForPhotos({ store, clock, database }: PlatformParts, key: RecordKey): Promise<void> {
  const row = await database
    .selectFrom('police_record')
    .select('number')
    .where('region_code', '=', key.regionCode)
    .where('number', '=', key.number)
    .executeTakeFirst()
  if (!row) throw new PoliceRefused('UNKNOWN')
  await store.exclusively(KIND, keyOf(key), async () => {
    if (await store.get(KIND, keyOf(key))) return
    await store.put(KIND, keyOf(key), key, addSeconds(clock.now(), UNTIL_FOUND_SECONDS))
  })
}

/** Shows the photos that were asked for, except those that the archive has lost. */
export async function findPhotos(parts: PlatformParts, now: Instant): Promise<void> {
  for (const { key, body } of await parts.store.due<RecordKey>(KIND, now)) {
    await changing(parts, async (platform) => {
      const row = await recordToChange(platform, body)
      if (row.photos === 'cannot-be-shown' && !isLost(row.number))
        await changeRecord(parts, platform, row, { photos: 'shown' })
    })
    await parts.store.put(KIND, key, body, null)
  }
}

/** One in ten, by the last digit of the record's number. */
const isLost = (recordNumber: string): boolean => recordNumber.endsWith('9')
