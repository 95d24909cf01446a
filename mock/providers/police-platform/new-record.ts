import { addDays, chinaDate } from '@/domain/dates'
import { maskPlate } from '@/domain/mask'
import type { OutsideStore } from '../outside-store'
import { changing, type InPlatform, type PlatformParts } from './parts'
import { placeInFeed } from './records'
import { PoliceRefused, type RecordKey } from './register'

export interface VehicleKey {
  plateKind: string
  plate: string
}

export interface Caught extends VehicleKey {
  regionCode: string
  code: string
}

/** From the notice on (处理程序规定 art. 53). */
const DAYS_TO_COME = 30
const FIRST_RECORD = 50_000_001

/** The region's last camera catches this vehicle now. @throws PoliceRefused UNKNOWN for a vehicle or region */
export async function catchVehicle(parts: PlatformParts, caught: Caught): Promise<RecordKey> {
  const { sealing, clock, store } = parts
  const { plateKind, plate, regionCode, code } = caught
  const number = await nextRecordNumber(store, regionCode)
  await changing(parts, async (platform) => {
    const plateIndex = sealing.index(plate)
    const vehicle = await platform
      .selectFrom('police_vehicle')
      .select('plate_sealed')
      .where('plate_index', '=', plateIndex)
      .where('plate_kind', '=', plateKind)
      .executeTakeFirst()
    const camera = await lastCamera(platform, regionCode)
    if (!vehicle || !camera) throw new PoliceRefused('UNKNOWN')
    const today = chinaDate(clock.now())
    await platform
      .insertInto('police_record')
      .values({
        ...camera,
        region_code: regionCode,
        number,
        plate_kind: plateKind,
        plate_index: plateIndex,
        plate_masked: maskPlate(sealing.open(vehicle.plate_sealed)),
        code,
        happened_at: clock.now(),
        captured_by: 'camera',
        notified_on: today,
        come_by: addDays(today, DAYS_TO_COME),
        extended_months: 0,
        handling_status: 0,
        on_hold: false,
        photos: 'shown',
        camera_revoked: false,
        decision_intended: false,
        version: 1,
        ...(await placeInFeed(parts, platform)),
      })
      .execute()
  })
  return { regionCode, number }
}

/** The camera that caught somebody last in this region. */
function lastCamera(platform: InPlatform, regionCode: string) {
  return platform
    .selectFrom('police_record')
    .select(['place', 'place_in_full', 'direction', 'latitude', 'longitude', 'device'])
    .where('region_code', '=', regionCode)
    .where('captured_by', '=', 'camera')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** 电子监控记录编号: region, kind 79, running number. */
function nextRecordNumber(store: OutsideStore, regionCode: string): Promise<string> {
  return store.exclusively('next-record-number', regionCode, async () => {
    const running = (await store.get<number>('next-record-number', regionCode)) ?? FIRST_RECORD
    await store.put('next-record-number', regionCode, running + 1)
    return `${regionCode}79${String(running).padStart(8, '0')}`
  })
}
