import type { Selectable, Updateable } from 'kysely'
import { addSeconds } from '@/domain/dates'
import type { PoliceRecordTable } from '../../store/tables'
import type { InPlatform, PlatformParts } from './parts'
import { type PoliceRecord, PoliceRefused, type RecordKey } from './register'

export type RecordRow = Selectable<PoliceRecordTable>

/** The record, held until the change is done. @throws PoliceRefused UNKNOWN */
export async function recordToChange(platform: InPlatform, key: RecordKey): Promise<RecordRow> {
  const row = await platform
    .selectFrom('police_record')
    .selectAll()
    .where('region_code', '=', key.regionCode)
    .where('number', '=', key.number)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new PoliceRefused('UNKNOWN')
  return row
}

/** Every change counts the version up and stands at the end of the feed, which shows it later. */
export async function changeRecord(
  parts: PlatformParts,
  platform: InPlatform,
  row: Pick<RecordRow, 'region_code' | 'number' | 'version'>,
  changes: Updateable<PoliceRecordTable>,
): Promise<void> {
  await platform
    .updateTable('police_record')
    .set({ ...changes, version: row.version + 1, ...(await placeInFeed(parts, platform)) })
    .where('region_code', '=', row.region_code)
    .where('number', '=', row.number)
    .execute()
}

/** The next place in the feed and when it shows it. */
export async function placeInFeed({ clock, faults }: PlatformParts, platform: InPlatform) {
  const { last } = await platform
    .selectFrom('police_record')
    .select((each) => each.fn.max('feed_position').as('last'))
    .executeTakeFirstOrThrow()
  return { feed_position: Number(last ?? 0) + 1, visible_at: addSeconds(clock.now(), faults.read().policeLag) }
}

export function asRecord(row: RecordRow): PoliceRecord {
  return {
    regionCode: row.region_code,
    number: row.number,
    plateKind: row.plate_kind,
    plateIndex: row.plate_index,
    plateMasked: row.plate_masked,
    code: row.code,
    happenedAt: row.happened_at,
    place: row.place,
    placeInFull: row.place_in_full,
    direction: row.direction,
    latitude: row.latitude,
    longitude: row.longitude,
    device: row.device,
    capturedBy: row.captured_by,
    notifiedOn: row.notified_on,
    comeBy: row.come_by,
    extendedMonths: row.extended_months,
    handlingStatus: row.handling_status,
    photos: row.photos,
    cameraRevoked: row.camera_revoked,
    decisionIntended: row.decision_intended,
    version: row.version,
  }
}
