import type { Insertable } from 'kysely'
import { addDays, addSeconds, type ChinaDate, startOfChinaDate } from '@/domain/dates'
import type { Sealing } from '../functions/environment'
import { national } from '../rules/policies/national'
import { comeBy } from '../rules/violations/terms'
import type { Tables } from '../store/tables'
import { fixedId, maskPlate } from './identifiers'
import type { Spot } from './spots'

/** A surveillance record as the seed plans it; days are counted back from the day of seeding. */
export interface RecordPlan {
  regionCode: string
  /** Sixteen digits: district, kind of source, running number. */
  number: string
  plate: string
  plateKind: string
  code: string
  spot: Spot
  happenedDaysAgo: number
  /** Instead of the days: for acts under the law of an earlier day. */
  happenedOn?: ChinaDate
  /** Minutes after midnight in China. */
  minute: number
  /** Absent = three days after the act: images are examined first (处理程序规定 art. 19, 20). */
  notifiedDaysAgo?: number
  status?: -1 | 0 | 1 | 2 | 9
  byOfficer?: boolean
  withoutPhotos?: boolean
  cameraRevoked?: boolean
  decisionIntended?: boolean
  onHold?: boolean
}

/** Days to come after the notice. */
const TERM = { comeDays: national.settings.comeDays.value }
const UNTIL_NOTIFIED_DAYS = 3

export type PoliceRecordRow = Insertable<Tables['police_record']>
export type MirrorRow = Insertable<Tables['surveillance_record']>

export interface RecordOptions {
  sealing: Pick<Sealing, 'index'>
  today: ChinaDate
}

/** The police's row of a plan, which the feed has shown since it was entered. */
export function policeRecordRow(
  plan: RecordPlan,
  feedPosition: number,
  { sealing, today }: RecordOptions,
): PoliceRecordRow {
  const happenedOn = plan.happenedOn ?? addDays(today, -plan.happenedDaysAgo)
  const notifiedDaysAgo = plan.notifiedDaysAgo ?? Math.max(plan.happenedDaysAgo - UNTIL_NOTIFIED_DAYS, 0)
  const notifiedOn = addDays(today, -notifiedDaysAgo)
  const { spot } = plan
  return {
    region_code: plan.regionCode,
    number: plan.number,
    plate_kind: plan.plateKind,
    plate_index: sealing.index(plan.plate),
    plate_masked: maskPlate(plan.plate),
    code: plan.code,
    happened_at: addSeconds(startOfChinaDate(happenedOn), plan.minute * 60),
    place: spot.place,
    place_in_full: spot.placeInFull,
    direction: spot.direction,
    latitude: spot.latitude,
    longitude: spot.longitude,
    device: spot.device,
    captured_by: plan.byOfficer ? 'officer' : 'camera',
    notified_on: notifiedOn,
    come_by: comeBy(notifiedOn, TERM),
    extended_months: 0,
    handling_status: plan.status ?? 0,
    on_hold: plan.onHold ?? false,
    photos: plan.withoutPhotos ? 'cannot-be-shown' : 'shown',
    camera_revoked: plan.cameraRevoked ?? false,
    decision_intended: plan.decisionIntended ?? false,
    version: 1,
    feed_position: feedPosition,
    // Told in the morning of the day of the notice, so the feed of a fresh world holds nothing back.
    visible_at: startOfChinaDate(notifiedOn),
  }
}

/** What our mirror holds once the feed has told it. */
export function mirrorRow(police: PoliceRecordRow): MirrorRow {
  const { on_hold, feed_position: _, visible_at, ...told } = police
  return { ...told, id: recordIdOf(police.number), stand: on_hold ? 'on-hold' : 'open', mirrored_at: visible_at }
}

/** The same in every world. */
export function recordIdOf(number: string): string {
  return fixedId(`record ${number}`)
}
