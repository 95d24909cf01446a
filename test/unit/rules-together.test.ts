import fc from 'fast-check'
import { conditionCodes } from '@/contract/records'
import { conditionWords } from '@/locales/zh-cn/conditions'
import { violationCodes } from '../../mock/rules/violation-codes'
import { conditionsOf, outcomeOf, unmet } from '../../mock/rules/violations/conditions'
import type { PersonFacts, RecordFacts, VehicleFacts } from '../../mock/rules/violations/facts'
import { type Candidate, chooseHere, settleTogether } from '../../mock/rules/violations/together'
import { property } from '../support/property'
import {
  consent,
  licenceOf,
  MOMENT,
  personOf,
  placeNames,
  policyOf,
  recordOf,
  vehicleOf,
} from '../support/violation-facts'

const item = (change: Partial<RecordFacts> = {}, vehicle: Partial<VehicleFacts> = {}): Candidate => ({
  record: recordOf(change),
  vehicle: vehicleOf(vehicle),
  policy: policyOf('national'),
})
const ids = (items: readonly Candidate[]) => items.map(({ record }) => record.recordId)

describe('several at once', () => {
  test('sums points and money of what can be settled', () => {
    const items = [
      item({ recordId: 'a', code: '1357' }),
      item({ recordId: 'b', code: '10393', tariff: 'nanjing-2016' }),
      item({ recordId: 'c', code: '6094' }),
    ]
    expect(settleTogether(items, personOf({ licence: licenceOf({ points: 4 }) }), MOMENT)).toMatchObject({
      pointsNow: 4,
      pointsAdded: 3,
      pointsAfter: 7,
      totalFen: 25_000,
      warnings: 1,
      refused: [],
    })
  })

  test('stops short of twelve, those that press most first; the rest is told why', () => {
    const items = [
      item({ recordId: 'late', code: '1625', comeBy: '2026-12-20' }),
      item({ recordId: 'soon', code: '1625', comeBy: '2026-11-25' }),
      item({ recordId: 'free', code: '10393', comeBy: '2026-12-25' }),
    ]
    const { accepted, refused, pointsAfter } = settleTogether(items, personOf(), MOMENT)
    expect(ids(accepted)).toEqual(['soon', 'free'])
    expect(pointsAfter).toBe(6)
    expect(refused).toHaveLength(1)
    expect(unmet(refused[0]?.conditions ?? [])).toMatchObject([
      { code: 'points-reach-full', facts: { points: 6, pointsAfter: 12 } },
    ])
  })

  test('记分管理办法 14：at a window one vehicle may go beyond twelve, never here', () => {
    const items = ['a', 'b', 'c', 'd'].map((recordId) => item({ recordId, code: '1357' }))
    expect(settleTogether(items, personOf(), MOMENT)).toMatchObject({ pointsAfter: 9, accepted: { length: 3 } })
  })

  test('offers at most as many as go at once', () => {
    const items = Array.from({ length: 14 }, (_, day) =>
      item({ recordId: `r${day}`, comeBy: `2026-12-${String(28 - day)}` }),
    )
    const offered = chooseHere(items, personOf(), MOMENT, 10)
    expect(ids(offered)).toEqual(['r13', 'r12', 'r11', 'r10', 'r9', 'r8', 'r7', 'r6', 'r5', 'r4'])
    expect(settleTogether(offered, personOf(), MOMENT).refused).toEqual([])
  })

  test('offers nothing where nothing can be settled', () => {
    expect(chooseHere([item({ stand: 'on-hold' })], personOf(), MOMENT, 10)).toEqual([])
  })

  test('settling for a fourth vehicle of others is stopped within one go', () => {
    const items = ['A', 'B', 'C', 'D'].map((letter) =>
      item(
        { recordId: letter, comeBy: `2026-12-0${letter.charCodeAt(0) - 64}` },
        { plate: `晋N0000${letter}`, relation: consent() },
      ),
    )
    const { accepted, refused } = settleTogether(items, personOf(), MOMENT)
    expect(ids(accepted)).toEqual(['A', 'B', 'C'])
    expect(unmet(refused[0]?.conditions ?? []).map(({ code }) => code)).toEqual(['driver-trades-points'])
  })

  test('several records of one vehicle of another count as one vehicle', () => {
    const items = ['A', 'B', 'C', 'D'].map((recordId) => item({ recordId }, { relation: consent() }))
    expect(settleTogether(items, personOf(), MOMENT).refused).toEqual([])
  })

  test('a vehicle that was settled for before is not counted twice', () => {
    const known = { othersVehiclesThisYear: 1, settledForThisVehicle: true }
    const items: Candidate[] = ['A', 'B'].map((recordId) => ({
      ...item({ recordId }, { plate: `晋N0000${recordId}`, relation: consent() }),
      trading: known,
    }))
    expect(settleTogether(items, personOf(known), MOMENT).refused).toEqual([])
  })
})

const codes = fc.constantFrom(...violationCodes.map(({ code }) => code))
const records = fc.record({
  recordId: fc.uuid(),
  code: codes,
  tariff: fc.constantFrom('beijing-2026', 'nanjing-2016', 'xinjiang-2025'),
  comeBy: fc.integer({ min: 10, max: 28 }).map((day) => `2026-12-${day}`),
  stand: fc.constantFrom('open', 'open', 'open', 'on-hold', 'settled') as fc.Arbitrary<RecordFacts['stand']>,
  capturedBy: fc.constantFrom('camera', 'camera', 'camera', 'officer') as fc.Arbitrary<RecordFacts['capturedBy']>,
  handlingStatus: fc.constantFrom(0, 0, 0, 0, -1, 1, 2, 9) as fc.Arbitrary<RecordFacts['handlingStatus']>,
  cameraRevoked: fc.boolean(),
  decisionIntended: fc.boolean(),
  stale: fc.boolean(),
  firstWarning: fc.boolean(),
})
const vehicles = fc.record({
  plate: fc.constantFrom<string[]>('晋N6K283', '桂A6K283', '鲁B6K283'),
  plateKind: fc.constantFrom('01', '02', '52'),
  use: fc.constantFrom('non-operating', 'taxi', 'freight', 'company-non-operating') as fc.Arbitrary<
    VehicleFacts['use']
  >,
  ownerKind: fc.constantFrom('person', 'company') as fc.Arbitrary<VehicleFacts['ownerKind']>,
  relation: fc.constantFrom<VehicleFacts['relation']>(
    { kind: 'own' },
    { kind: 'none' },
    consent(),
    consent('2026-11-01T02:00:00.000Z'),
    consent(undefined, '2026-11-02T02:00:00.000Z'),
  ),
  driversThisYear: fc.integer({ min: 0, max: 4 }),
})
const persons = fc.record({
  tier: fc.constantFrom('none', 'web', 'face', 'window') as fc.Arbitrary<PersonFacts['tier']>,
  licence: fc.option(
    fc.record({
      states: fc.constantFrom<string[]>('A', 'H', 'B', 'LM'),
      points: fc.integer({ min: 0, max: 12 }),
      asOf: fc.constantFrom('2026-11-20T02:20:00.000Z', '2026-11-01T02:00:00.000Z'),
    }),
  ),
  othersVehiclesThisYear: fc.integer({ min: 0, max: 4 }),
  settledForThisVehicle: fc.boolean(),
})
const cases = fc.record({ record: records, vehicle: vehicles, person: persons, place: fc.constantFrom(...placeNames) })
type Given = typeof cases extends fc.Arbitrary<infer Value> ? Value : never

const reasons = ({ record, vehicle, person, place }: Given): string[] => {
  const licence = person.licence && licenceOf(person.licence)
  const given = conditionsOf(
    recordOf(record),
    personOf({ ...person, licence }),
    vehicleOf(vehicle),
    policyOf(place),
    MOMENT,
  )
  return unmet(given).map(({ code }) => code)
}

describe('for any record, person and vehicle, under each policy', () => {
  test('more points never make a record eligible', () => {
    property(fc.tuple(cases, fc.integer({ min: 1, max: 12 })), ([given, more]) => {
      if (!given.person.licence || reasons(given).length === 0) return
      const licence = { ...given.person.licence, points: given.person.licence.points + more }
      expect(reasons({ ...given, person: { ...given.person, licence } })).not.toEqual([])
    })
  })

  test('every reason has words, a source and a known code', () => {
    property(cases, ({ record, vehicle, person, place }) => {
      const licence = person.licence && licenceOf(person.licence)
      const all = conditionsOf(
        recordOf(record),
        personOf({ ...person, licence }),
        vehicleOf(vehicle),
        policyOf(place),
        MOMENT,
      )
      for (const { code, source, facts, met, wayOut } of all) {
        expect(conditionCodes).toContain(code)
        expect(source).toMatch(/[\u4e00-\u9fff]{4,}/)
        const words = conditionWords[code]
        expect(met ? words.met : words.title(facts) + words.note(facts)).toMatch(/[\u4e00-\u9fff]{3,}/)
        if (met) expect(wayOut).toBe('none')
      }
      expect(new Set(all.map(({ code }) => code)).size).toBe(all.length)
    })
  })

  const breakers: ((given: Given) => Given)[] = [
    (given) => ({ ...given, record: { ...given.record, stand: 'on-hold' } }),
    (given) => ({ ...given, record: { ...given.record, capturedBy: 'officer' } }),
    (given) => ({ ...given, record: { ...given.record, cameraRevoked: true } }),
    (given) => ({ ...given, record: { ...given.record, decisionIntended: true } }),
    (given) => ({ ...given, record: { ...given.record, stale: true } }),
    (given) => ({ ...given, person: { ...given.person, tier: 'none' } }),
    (given) => ({ ...given, person: { ...given.person, othersVehiclesThisYear: 9 } }),
    (given) => ({ ...given, vehicle: { ...given.vehicle, driversThisYear: 9 } }),
    (given) => ({ ...given, vehicle: { ...given.vehicle, plate: '琼A00001' } }),
    ({ person, ...given }) => ({
      ...given,
      person: { ...person, licence: person.licence && { ...person.licence, states: 'U', points: 12 } },
    }),
  ]

  test('a fact that breaks one condition hides no other reason', () => {
    property(fc.tuple(cases, fc.constantFrom(...breakers)), ([given, worse]) => {
      // What is settled here and put on hold would be two stands in one: the stands exclude each other.
      if (given.record.stand === 'settled') return
      expect(reasons(worse(given))).toEqual(expect.arrayContaining(reasons(given)))
    })
  })

  const several = fc.record({
    rows: fc.uniqueArray(fc.record({ record: records, vehicle: vehicles }), {
      maxLength: 12,
      selector: ({ record }) => record.recordId,
    }),
    person: persons,
    place: fc.constantFrom(...placeNames),
    swap: fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
  })
  const itemsOf = (
    rows: { record: Given['record']; vehicle: Given['vehicle'] }[],
    place: Given['place'],
  ): Candidate[] =>
    rows.map(({ record, vehicle }) => ({
      record: recordOf({ ...record, stale: false, cameraRevoked: false, decisionIntended: false }),
      vehicle: vehicleOf(vehicle),
      policy: policyOf(place),
    }))
  const verified = (person: Given['person']) =>
    personOf({ ...person, tier: 'face', licence: licenceOf({ points: person.licence?.points ?? 0 }) })

  test('the order of confirming does not change the sums', () => {
    property(several, ({ rows, person, place, swap }) => {
      const items = itemsOf(rows, place)
      const shuffled = items
        .map((one) => ({ one, key: swap.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ one }) => one)
      const straight = settleTogether(items, verified(person), MOMENT)
      const mixed = settleTogether(shuffled, verified(person), MOMENT)
      expect({ ...mixed, accepted: ids(mixed.accepted).sort(), refused: mixed.refused.length }).toEqual({
        ...straight,
        accepted: ids(straight.accepted).sort(),
        refused: straight.refused.length,
      })
    })
  })

  test('what is accepted never reaches the limit, and the sums are those of the accepted', () => {
    property(several, ({ rows, person, place }) => {
      const items = itemsOf(rows, place)
      const { accepted, refused, pointsNow, pointsAdded, pointsAfter, totalFen } = settleTogether(
        items,
        verified(person),
        MOMENT,
      )
      expect(accepted.length + refused.length).toBe(items.length)
      if (accepted.length > 0) expect(pointsAfter).toBeLessThan(policyOf(place).pointsMustStayBelow)
      const outcomes = accepted.map(({ record }) => outcomeOf(record))
      expect(pointsAdded).toBe(outcomes.reduce((sum, { points }) => sum + points, 0))
      expect(pointsAfter).toBe(pointsNow + pointsAdded)
      expect(totalFen).toBe(
        outcomes.reduce((sum, { charge }) => sum + (charge.kind === 'fine' ? charge.fineFen : 0), 0),
      )
      for (const one of refused) expect(unmet(one.conditions)).not.toEqual([])
    })
  })

  test('what is offered is accepted as offered', () => {
    property(several, ({ rows, person, place }) => {
      const offered = chooseHere(itemsOf(rows, place), verified(person), MOMENT, 5)
      expect(offered.length).toBeLessThanOrEqual(5)
      expect(ids(settleTogether(offered, verified(person), MOMENT).accepted)).toEqual(ids(offered))
    })
  })
})
