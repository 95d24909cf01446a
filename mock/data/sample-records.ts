import type { ChinaDate } from '@/domain/dates'
import { type Car, type CitizenName, citizen } from './citizens'
import { type RecordPlan, recordIdOf } from './record-rows'
import { sampleRecordNumbers } from './sample-decisions'
import { type Spot, spotOf } from './spots'

/** Codes by what they are called on the street. */
const SOLID_LINE = '1117'
const PEDESTRIANS = '1357'
const NO_ENTRY = '11161'
const PARKING = '10393'
const RED_LIGHT = '1625'
const WRONG_LANE = '6095'
const SPEED_OVER_HALF = '1650'

interface Sample extends Omit<RecordPlan, 'regionCode' | 'number' | 'plate' | 'plateKind' | 'spot' | 'minute'> {
  of: CitizenName
  /** Which of their vehicles; absent = the first. */
  car?: number
  regionCode?: string
  number?: string
  spot?: Partial<Spot>
  minute?: number
  happenedOn?: ChinaDate
}

/** One of every kind, by the name under which tests and the workbench refer to it. */
const samples = {
  /** 100.00 and 1 point, 23 days left; */
  linSolidLine: {
    of: 'lin',
    code: SOLID_LINE,
    happenedDaysAgo: 14,
    notifiedDaysAgo: 7,
    minute: 8 * 60 + 17,
    number: sampleRecordNumbers[0],
    spot: { place: '迎宾路', placeInFull: '太原市小店区迎宾路与滨河东路路口', direction: '北向南' },
  },
  /** … and 200.00 and 3 points, 19 days left: both can be settled here. */
  linPedestrian: {
    of: 'lin',
    code: PEDESTRIANS,
    happenedDaysAgo: 21,
    notifiedDaysAgo: 11,
    minute: 17 * 60 + 52,
    spot: { place: '学府街', placeInFull: '太原市小店区学府街与体育路路口' },
  },
  /** Before 周建生's consent, 1,000.00 to 2,000.00, and the licence may be revoked; 12 days left. */
  zhouSpeeding: {
    of: 'zhou',
    code: SPEED_OVER_HALF,
    happenedDaysAgo: 27,
    notifiedDaysAgo: 18,
    minute: 21 * 60 + 8,
    spot: { place: '环城路', placeInFull: '太原市小店区环城路滨河东路出口以南 300 米' },
  },
  /** After it: 林晓岚 can settle it. */
  zhouNoEntry: { of: 'zhou', code: NO_ENTRY, happenedDaysAgo: 8, notifiedDaysAgo: 4 },

  /** Would make twelve; */
  fullByOne: { of: 'nearlyFull', code: NO_ENTRY, happenedDaysAgo: 9 },
  /** … while this one gives no points. */
  fullParking: { of: 'nearlyFull', code: PARKING, happenedDaysAgo: 12 },
  overdrawnLane: { of: 'overdrawn', code: WRONG_LANE, happenedDaysAgo: 7 },
  suspendedLane: { of: 'suspended', code: WRONG_LANE, happenedDaysAgo: 7 },
  notRenewedLane: { of: 'notRenewed', code: WRONG_LANE, happenedDaysAgo: 7 },

  traderTruck: { of: 'trader', car: 0, code: WRONG_LANE, happenedDaysAgo: 10 },
  /** Above 200.00: general procedure. */
  traderOverload: { of: 'trader', car: 0, code: '1366', happenedDaysAgo: 16, byOfficer: true },
  traderTaxi: { of: 'trader', car: 1, code: PARKING, happenedDaysAgo: 6 },
  traderBus: { of: 'trader', car: 2, code: PEDESTRIANS, happenedDaysAgo: 6 },
  companyTruck: { of: 'employee', car: 0, code: NO_ENTRY, happenedDaysAgo: 5 },
  companyCar: { of: 'employee', car: 1, code: PARKING, happenedDaysAgo: 5 },
  strangerParking: { of: 'stranger', code: PARKING, happenedDaysAgo: 5 },
  riderCar: { of: 'rider', code: WRONG_LANE, happenedDaysAgo: 5 },

  /** Nine points: more than Nanning settles on-line, */
  nanningStop: { of: 'wei', regionCode: '450103', code: '1905', happenedDaysAgo: 9 },
  /** … six are not. */
  nanningRedLight: { of: 'wei', regionCode: '450103', code: RED_LIGHT, happenedDaysAgo: 6 },
  qingdaoParking: {
    of: 'sun',
    regionCode: '370202',
    code: PARKING,
    happenedDaysAgo: 11,
    number: sampleRecordNumbers[2],
  },
  qingdaoSolidLine: { of: 'sun', regionCode: '370202', code: SOLID_LINE, happenedDaysAgo: 6 },
  /** Of another province than the car. */
  qingdaoAway: { of: 'sun', regionCode: '411702', code: NO_ENTRY, happenedDaysAgo: 13 },

  photosMissing: { of: 'states', code: SOLID_LINE, happenedDaysAgo: 8, withoutPhotos: true },
  cameraRevoked: { of: 'states', code: RED_LIGHT, happenedDaysAgo: 15, cameraRevoked: true },
  byOfficer: { of: 'states', code: '1362', happenedDaysAgo: 4, byOfficer: true },
  /** A warning by the code itself. */
  warningOnly: { of: 'states', code: '6046', happenedDaysAgo: 6 },
  handledAtWindow: { of: 'states', code: PEDESTRIANS, happenedDaysAgo: 25, status: 1 },
  deleted: { of: 'states', code: RED_LIGHT, happenedDaysAgo: 30, status: -1 },
  transferred: { of: 'states', code: NO_ENTRY, happenedDaysAgo: 34, status: 2 },
  needsNothing: { of: 'states', code: PARKING, happenedDaysAgo: 36, status: 9 },
  /** The thirty days are over. */
  late: { of: 'states', code: WRONG_LANE, happenedDaysAgo: 50 },

  firstParking: { of: 'first', code: PARKING, happenedDaysAgo: 5 },
  /** 50.00, 100.00 and 200.00 for the same act. */
  nanjingParking: { of: 'traveller', regionCode: '320102', code: PARKING, happenedDaysAgo: 22 },
  urumqiParking: { of: 'traveller', regionCode: '650102', code: PARKING, happenedDaysAgo: 18 },
  homeParking: { of: 'traveller', code: PARKING, happenedDaysAgo: 7 },
  /** Three points and an old number, by the law of its day. */
  oldSign: { of: 'traveller', code: '1344', happenedDaysAgo: 0, happenedOn: '2022-03-18', notifiedDaysAgo: 20 },

  /** On hold because of objections. */
  shenRedLight: {
    of: 'shen',
    code: RED_LIGHT,
    happenedDaysAgo: 8,
    notifiedDaysAgo: 5,
    minute: 18 * 60 + 26,
    number: sampleRecordNumbers[1],
    onHold: true,
    spot: { place: '安澜大道', placeInFull: '太原市小店区安澜大道与望江路路口', direction: '北向南' },
  },
  luoParking: { of: 'luo', code: PARKING, happenedDaysAgo: 14, onHold: true },
  yuSign: { of: 'yu', code: NO_ENTRY, happenedDaysAgo: 12, onHold: true },
  weiPedestrian: { of: 'weiMing', code: PEDESTRIANS, happenedDaysAgo: 13, onHold: true },
  yinParking: { of: 'yin', code: PARKING, happenedDaysAgo: 9, onHold: true },
  /** Its number looks like one of a decision. */
  newestOfBusy: { of: 'busy', code: WRONG_LANE, happenedDaysAgo: 3, number: sampleRecordNumbers[3] },
} as const satisfies Record<string, Sample>

export type RecordName = keyof typeof samples

/** In the order above; a number follows its place, so it never changes once it is here. New ones go to the end. */
export const recordPlans = Object.fromEntries(
  Object.entries(samples).map(([name, sample], place) => [name, planOf(sample, place)]),
) as Record<RecordName, RecordPlan>

export interface RecordIdentity {
  recordId: string
  /** Sixteen digits. */
  number: string
  regionCode: string
}

/** Its identity, the same in every world. */
export function sampleRecord(name: RecordName): RecordIdentity {
  const { number, regionCode } = recordPlans[name]
  return { recordId: recordIdOf(number), number, regionCode }
}

function planOf({ of, car = 0, regionCode = '140105', spot, ...sample }: Sample, place: number): RecordPlan {
  const { plate, plateKind } = citizen(of).vehicles[car] as Car
  return {
    minute: 7 * 60 + ((place * 97) % 780),
    ...sample,
    regionCode,
    number: sample.number ?? recordNumber(regionCode, 262000 + place * 383),
    plate,
    plateKind,
    spot: { ...spotOf(regionCode, place), ...spot },
  }
}

/** District, 79 for cameras, running number. */
export function recordNumber(regionCode: string, serial: number): string {
  return `${regionCode}79${String(serial).padStart(8, '0')}`
}

const BUSY_RECORDS = 45

/** The rest of the records of the car with forty-five. */
export const busyPlans: RecordPlan[] = Array.from({ length: BUSY_RECORDS - 1 }, (_, index) =>
  planOf(
    {
      of: 'busy',
      code: [PARKING, WRONG_LANE, SOLID_LINE, NO_ENTRY][index % 4] as string,
      happenedDaysAgo: 4 + index * 2,
      number: recordNumber('140105', 310000 + index * 211),
    },
    index + 60,
  ),
)

/** Six open ones; the authority has told the owner that it will decide without them. */
export const intendedPlans: RecordPlan[] = Array.from({ length: 6 }, (_, index) =>
  planOf(
    {
      of: 'intended',
      code: [PARKING, WRONG_LANE, NO_ENTRY][index % 3] as string,
      happenedDaysAgo: 70 + index * 9,
      decisionIntended: true,
      number: recordNumber('140105', 330000 + index * 307),
    },
    index + 120,
  ),
)
