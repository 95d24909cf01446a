import type { ChinaDate, Instant } from '@/domain/dates'
import { policyFor } from '../../mock/rules/policies/policy-for'
import type { Policy } from '../../mock/rules/policies/profile'
import { conditionsOf, unmet } from '../../mock/rules/violations/conditions'
import type { Condition, PersonFacts, RecordFacts, VehicleFacts } from '../../mock/rules/violations/facts'

/** Facts of an ordinary case that can be settled: each test changes what it is about. */

export const MOMENT: Instant = '2026-11-20T02:30:00.000Z'

export const recordOf = (change: Partial<RecordFacts> = {}): RecordFacts => ({
  recordId: '019a0000-0000-7000-8000-000000000001',
  regionCode: '140105',
  tariff: 'beijing-2026',
  code: '10393',
  happenedAt: '2026-10-24T13:08:00.000Z',
  notifiedOn: '2026-11-02',
  comeBy: '2026-12-02',
  capturedBy: 'camera',
  handlingStatus: 0,
  stand: 'open',
  cameraRevoked: false,
  decisionIntended: false,
  stale: false,
  firstWarning: false,
  ...change,
})

export const licenceOf = (change: Partial<NonNullable<PersonFacts['licence']>> = {}) => ({
  states: 'A',
  classes: ['C1'],
  points: 0,
  cycleEndsOn: '2027-03-01',
  asOf: '2026-11-20T02:20:00.000Z',
  ...change,
})

export const personOf = (change: Partial<PersonFacts> = {}): PersonFacts => ({
  tier: 'face',
  licence: licenceOf(),
  othersVehiclesThisYear: 0,
  settledForThisVehicle: false,
  ...change,
})

export const vehicleOf = (change: Partial<VehicleFacts> = {}): VehicleFacts => ({
  plate: '晋N6K283',
  plateKind: '02',
  use: 'non-operating',
  ownerKind: 'person',
  ownerMasked: '周*生',
  relation: { kind: 'own' },
  driversThisYear: 0,
  ...change,
})

export const consent = (givenAt: Instant = '2026-10-01T02:00:00.000Z', endedAt: Instant | null = null) =>
  ({ kind: 'consent', givenAt, endedAt }) as const

/** A profile by the day on which its rules were in force, and an ordinary case of its place. */
export const PLACES = {
  national: { day: '2026-11-20', regionCode: '140105', plate: '晋N6K283' },
  'shandong-2016': { day: '2016-06-01', regionCode: '370202', plate: '鲁B6K283' },
  'zhumadian-2015': { day: '2016-06-01', regionCode: '411702', plate: '豫Q6K283' },
  'nanning-2019': { day: '2019-06-01', regionCode: '450103', plate: '桂A6K283' },
} as const satisfies Record<string, { day: ChinaDate; regionCode: string; plate: string }>
export type PlaceName = keyof typeof PLACES
export const placeNames = Object.keys(PLACES) as PlaceName[]

export const policyOf = (name: PlaceName): Policy => policyFor(name, PLACES[name].day)

export interface CaseChange {
  record?: Partial<RecordFacts>
  person?: Partial<PersonFacts>
  vehicle?: Partial<VehicleFacts>
}

export function conditionsAt(name: PlaceName, { record, person, vehicle }: CaseChange = {}): Condition[] {
  const { regionCode, plate } = PLACES[name]
  return conditionsOf(
    recordOf({ regionCode, ...record }),
    personOf(person),
    vehicleOf({ plate, ...vehicle }),
    policyOf(name),
    MOMENT,
  )
}

/** Codes of what stands in the way, in the order in which they are told. */
export const reasonsAt = (name: PlaceName, change: CaseChange = {}): string[] =>
  unmet(conditionsAt(name, change)).map(({ code }) => code)
