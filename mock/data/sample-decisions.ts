import { type DecisionIdentity, type DecisionPlan, numberOf } from './decision-plans'
import { fixedId } from './identifiers'
import { inventPerson, zhaoChangan } from './persons'
import { jurisdictions } from './places'
import { procedureOf } from './procedure'
import { createPick } from './random'

type Sample = Omit<DecisionPlan, 'serial' | 'checkDigit' | 'person' | 'regionCode'> &
  Partial<Pick<DecisionPlan, 'serial' | 'checkDigit' | 'person' | 'regionCode'>>

const RED_LIGHT = '1625'
const PROHIBITION_SIGN = '11161'
const PEDESTRIANS_FIRST = '1357'
const PARKING = '10393'

/** One of every kind, by the name under which tests and the workbench refer to it. Fine 200.00 unless said otherwise. */
const samples = {
  /** 赵*安 at window 3: 100.00 and three late days, 9.00; */
  zhaoLate: { person: zhaoChangan, code: PROHIBITION_SIGN, servedDaysAgo: 18 },
  /** … and 200.00 in time: 309.00 together; */
  zhaoOnTime: { person: zhaoChangan, code: PEDESTRIANS_FIRST, servedDaysAgo: 6 },
  /** … while this one rests during reconsideration, and that one is paid. */
  zhaoHeld: {
    person: zhaoChangan,
    code: RED_LIGHT,
    servedDaysAgo: 20,
    held: { reason: 'reconsideration', daysAgo: 9 },
  },
  zhaoPaid: { person: zhaoChangan, code: PARKING, servedDaysAgo: 90, paidElsewhereDaysAgo: 80 },

  onTime: { code: RED_LIGHT, servedDaysAgo: 5 },
  /** Grows by 6.00 at midnight. */
  dueToday: { code: PEDESTRIANS_FIRST, servedDaysAgo: 15 },
  dueTomorrow: { code: PARKING, servedDaysAgo: 14 },
  /** Ten late days: 260.00. */
  overdue: { code: RED_LIGHT, servedDaysAgo: 25 },
  /** Thirty-three late days: 398.00, and 400.00 from tomorrow on. */
  nearlyCapped: { code: PARKING, servedDaysAgo: 48 },
  /** 400.00 for good. */
  capped: { code: RED_LIGHT, servedDaysAgo: 75 },
  /** The decision imposes no surcharge: 200.00 although late. */
  withoutSurcharge: { code: PARKING, servedDaysAgo: 40, surchargeApplies: false },
  /** General procedure, 1,800.00. */
  general: { code: '1366', servedDaysAgo: 3 },
  /** 5,000.00, and eight late days of 150.00. */
  largest: { code: '5704', servedDaysAgo: 23 },
  /** Nobody's car: 10.00. */
  pedestrian: { code: '3001', servedDaysAgo: 4 },
  cyclist: { code: '2007', servedDaysAgo: 19 },

  paid: { code: RED_LIGHT, servedDaysAgo: 50, paidElsewhereDaysAgo: 42 },
  paidYesterday: { code: PARKING, servedDaysAgo: 8, paidElsewhereDaysAgo: 1 },
  withdrawn: { code: PEDESTRIANS_FIRST, servedDaysAgo: 12, withdrawnDaysAgo: 2 },
  heldReconsideration: { code: RED_LIGHT, servedDaysAgo: 25, held: { reason: 'reconsideration', daysAgo: 6 } },
  heldLawsuit: { code: '1362', servedDaysAgo: 40, held: { reason: 'lawsuit', daysAgo: 20 } },
  /** Twenty days of an ended hold are taken off: five late days, 230.00. */
  released: { code: RED_LIGHT, servedDaysAgo: 40, heldDays: 20 },
  enforcedByCourt: { code: '17121', servedDaysAgo: 200, status: 'enforced-by-court' },
  suspended: { code: '1645', servedDaysAgo: 30, status: 'suspended' },

  /** The same first 15 digits, told apart by act and date. */
  twinSign: { code: PROHIBITION_SIGN, servedDaysAgo: 11, serial: 12603311, checkDigit: 4 },
  twinParking: { code: PARKING, servedDaysAgo: 7, serial: 12603311, checkDigit: 9 },

  qingdao: { regionCode: '370202', code: RED_LIGHT, servedDaysAgo: 2 },
  qingdaoOverdue: { regionCode: '370202', code: PARKING, servedDaysAgo: 20 },
  zhumadian: { regionCode: '411702', code: PROHIBITION_SIGN, servedDaysAgo: 9 },
  zhumadianOverdue: { regionCode: '411702', code: RED_LIGHT, servedDaysAgo: 31 },
  nanning: { regionCode: '450103', code: PEDESTRIANS_FIRST, servedDaysAgo: 1 },
  nanningCapped: { regionCode: '450103', code: PARKING, servedDaysAgo: 120 },
} as const satisfies Record<string, Sample>

export type SampleName = keyof typeof samples

/** In the order above; the serial follows the place, so a number never changes once it is here. */
export const samplePlans = Object.fromEntries(
  Object.entries(samples).map(([name, sample], place) => [name, planOf(sample, place)]),
) as Record<SampleName, DecisionPlan>

function planOf(sample: Sample, place: number): DecisionPlan {
  const regionCode = sample.regionCode ?? '140105'
  const plates = jurisdictions.find((known) => known.regionCode === regionCode)?.plates ?? ''
  return {
    regionCode,
    person: inventPerson(place, plates, createPick(place)),
    serial: 12600417 + place * 1847,
    checkDigit: (place * 3 + 5) % 10,
    ...sample,
  }
}

/** Its identity, the same in every world: id, 16 digits, district. */
export function sampleDecision(name: SampleName): DecisionIdentity {
  const plan = samplePlans[name]
  const { number15, checkDigit } = numberOf(plan, procedureOf(plan))
  return {
    decisionId: fixedId(`decision ${number15}${checkDigit}`),
    number: number15 + checkDigit,
    regionCode: plan.regionCode,
  }
}

/** Numbers of surveillance records, which people mistake for decision numbers. The last looks like one. */
export const sampleRecordNumbers = ['1401057900261743', '1401057000381926', '3702027900117358', '1401051000040927']
