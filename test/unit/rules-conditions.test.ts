import { type ConditionCode, conditionCodes } from '@/contract/records'
import { conditionWords } from '@/locales/zh-cn/conditions'
import type { PolicyValues } from '../../mock/rules/policies/profile'
import { conditionsOf, outcomeOf, unmet } from '../../mock/rules/violations/conditions'
import type { Condition } from '../../mock/rules/violations/facts'
import {
  type CaseChange,
  conditionsAt,
  consent,
  licenceOf,
  MOMENT,
  type PlaceName,
  personOf,
  policyOf,
  reasonsAt,
  recordOf,
  vehicleOf,
} from '../support/violation-facts'

const named = (conditions: readonly Condition[], code: ConditionCode) => conditions.find((one) => one.code === code)

/** For each code: what breaks it, where, the way out, and the facts that its words need. */
const BROKEN: Record<ConditionCode, [CaseChange, PlaceName, Condition['wayOut'], Condition['facts']]> = {
  'identity-too-weak': [{ person: { tier: 'web' } }, 'national', 'verify-face', {}],
  'no-licence': [{ person: { licence: null } }, 'national', 'bind-licence', {}],
  'licence-not-usable': [{ person: { licence: licenceOf({ states: 'HM' }) } }, 'national', 'window', { states: ['M'] }],
  'vehicle-not-mine': [{ vehicle: { relation: { kind: 'none' } } }, 'national', 'owner', {}],
  'consent-ended': [
    { vehicle: { relation: consent('2026-10-01T02:00:00.000Z', '2026-11-19T16:30:00.000Z') } },
    'national',
    'owner',
    { ownerMasked: '周*生', on: '2026-11-20' },
  ],
  'before-consent': [
    { vehicle: { relation: consent('2026-11-01T02:00:00.000Z') } },
    'national',
    'owner',
    { ownerMasked: '周*生', on: '2026-11-01' },
  ],
  'others-vehicles-not-here': [{ vehicle: { relation: consent() } }, 'zhumadian-2015', 'owner', {}],
  'vehicle-kind-not-here': [{ vehicle: { plateKind: '01' } }, 'nanning-2019', 'window', { states: ['01'] }],
  'key-vehicle': [{ vehicle: { use: 'taxi' } }, 'zhumadian-2015', 'window', { use: '出租客运' }],
  'vehicle-not-local': [{ vehicle: { plate: '桂B6K283' } }, 'nanning-2019', 'window', { place: '桂A' }],
  'record-not-local': [{ record: { regionCode: '110105' } }, 'shandong-2016', 'window', { place: '北京' }],
  'not-by-camera': [{ record: { capturedBy: 'officer' } }, 'national', 'window', {}],
  'not-a-motor-vehicle': [{ record: { code: '2007' } }, 'national', 'window', {}],
  'general-procedure': [{ record: { code: '1740' } }, 'national', 'window', {}],
  'fine-too-high': [
    { record: { code: '1366' } },
    'national',
    'window',
    { limitFen: 20_000, fromFen: 180_000, toFen: 180_000 } as Condition['facts'],
  ],
  'licence-at-stake': [{ record: { code: '1650' } }, 'national', 'window', { sanction: 'revoke' }],
  'points-per-record': [{ record: { code: '1905' } }, 'nanning-2019', 'window', { points: 9, limitPoints: 6 }],
  'points-reach-full': [
    { record: { code: '1625' }, person: { licence: licenceOf({ points: 6 }) } },
    'national',
    'window',
    { points: 6, pointsAfter: 12, limitPoints: 12 },
  ],
  'objection-open': [{ record: { stand: 'on-hold' } }, 'national', 'wait', {}],
  'already-handled': [{ record: { stand: 'settled', handlingStatus: 1 } }, 'national', 'none', {}],
  'handled-elsewhere': [{ record: { handlingStatus: 1 } }, 'national', 'none', {}],
  deleted: [{ record: { handlingStatus: -1 } }, 'national', 'none', {}],
  transferred: [{ record: { handlingStatus: 2 } }, 'national', 'hotline', {}],
  'camera-revoked': [{ record: { cameraRevoked: true } }, 'national', 'hotline', {}],
  stale: [{ record: { stale: true } }, 'national', 'wait', {}],
  'decision-without-you': [{ record: { decisionIntended: true } }, 'national', 'window', {}],
  'driver-trades-points': [
    { vehicle: { relation: consent() }, person: { othersVehiclesThisYear: 3 } },
    'national',
    'window',
    { count: 3 },
  ],
  'vehicle-trades-points': [
    { vehicle: { relation: consent(), driversThisYear: 3 } },
    'national',
    'window',
    { count: 3 },
  ],
}

test.each(conditionCodes)('%s: stands in the way, with source, way out, facts and words', (code) => {
  const [change, place, wayOut, facts] = BROKEN[code]
  const broken = named(conditionsAt(place, change), code)
  expect(broken).toEqual({ code, met: false, source: expect.stringMatching(/[\u4e00-\u9fff]{4,}/), wayOut, facts })
  const { title, note, met } = conditionWords[code]
  for (const words of [title(facts), note(facts), met]) {
    expect(words).toMatch(/[\u4e00-\u9fff]{2,}/)
    expect(words).not.toMatch(/undefined|NaN|null|[a-z]{3,}/)
  }
})

test.each(conditionCodes)('%s does not stand in the way of the ordinary case there', (code) => {
  expect(reasonsAt(BROKEN[code][1])).toEqual([])
})

describe('what speaks for it', () => {
  test('own vehicle: six conditions are met and told', () => {
    expect(conditionsAt('national').map(({ code, met, wayOut }) => [code, met, wayOut])).toEqual([
      ['objection-open', true, 'none'],
      ['not-by-camera', true, 'none'],
      ['fine-too-high', true, 'none'],
      ['points-reach-full', true, 'none'],
      ['licence-not-usable', true, 'none'],
      ['vehicle-not-mine', true, 'none'],
    ])
  })

  test("another's vehicle with consent: the day of the record is told", () => {
    const codes = conditionsAt('national', { vehicle: { relation: consent() } }).map(({ code }) => code)
    expect(codes).toContain('before-consent')
    expect(codes).not.toContain('vehicle-not-mine')
  })

  test('where the day does not matter, that the consent stands', () => {
    const conditions = conditionsAt('shandong-2016', { vehicle: { relation: consent('2026-11-19T02:00:00.000Z') } })
    expect(named(conditions, 'consent-ended')).toMatchObject({ met: true })
    expect(named(conditions, 'before-consent')).toBeUndefined()
  })

  test('Nanning adds its own limits', () => {
    const codes = conditionsAt('nanning-2019').map(({ code }) => code)
    expect(codes).toEqual(expect.arrayContaining(['points-per-record', 'vehicle-not-local']))
    expect(codes.length).toBeLessThanOrEqual(8)
  })

  test('reasons come before what is met', () => {
    const met = conditionsAt('national', { record: { code: '1650', stand: 'on-hold' } }).map((one) => one.met)
    expect(met).toEqual([...met].sort())
    expect(unmet(conditionsAt('national', { record: { code: '1650' } })).map(({ code }) => code)).toEqual([
      'fine-too-high',
      'licence-at-stake',
    ])
  })

  test('the picture: 50 % over the limit, before the consent: three reasons, four conditions met', () => {
    const conditions = conditionsAt('national', {
      record: { code: '1650' },
      vehicle: { relation: consent('2026-11-01T02:00:00.000Z') },
    })
    expect(unmet(conditions).map(({ code }) => code)).toEqual(['fine-too-high', 'licence-at-stake', 'before-consent'])
    expect(conditions.filter(({ met }) => met)).toHaveLength(4)
    expect(named(conditions, 'fine-too-high')?.facts).toEqual({ limitFen: 20_000, fromFen: 100_000, toFen: 200_000 })
  })
})

describe('at the edge', () => {
  const withPoints = (points: number, code: string) => ({
    record: { code },
    person: { licence: licenceOf({ points }) },
  })
  test.each([
    ['11 and 0 points', withPoints(11, '10393'), []],
    ['11 and 1', withPoints(11, '1117'), ['points-reach-full']],
    ['5 and 6', withPoints(5, '1625'), []],
    ['12 and 0: full already', withPoints(12, '10393'), ['points-reach-full']],
    ['a fine of exactly 200', { record: { code: '1357' } }, []],
    ['9 points in one record, nationally', { record: { code: '4901' } }, []],
    ['consent on the day of the record', { vehicle: { relation: consent('2026-10-24T14:00:00.000Z') } }, []],
    ['consent on the day after', { vehicle: { relation: consent('2026-10-24T16:00:00.000Z') } }, ['before-consent']],
    ['consent that ends this moment', { vehicle: { relation: consent(undefined, MOMENT) } }, ['consent-ended']],
    ['consent that ends later', { vehicle: { relation: consent(undefined, '2026-11-20T02:30:00.001Z') } }, []],
    ['window instead of face', { person: { tier: 'window' } }, []],
    ['nobody', { person: { tier: 'none' } }, ['identity-too-weak']],
    ['nothing to be handled (9)', { record: { handlingStatus: 9 } }, ['handled-elsewhere']],
    ['settled by us, as the police know', { record: { handlingStatus: 1, stand: 'settled' } }, ['already-handled']],
    ['licence with open matters', { person: { licence: licenceOf({ states: 'HI' }) } }, []],
    ['a deferral', { person: { licence: licenceOf({ states: 'T' }) } }, []],
    ['no state at all', { person: { licence: licenceOf({ states: '' }) } }, ['licence-not-usable']],
    ['full and locked', { person: { licence: licenceOf({ states: 'BL' }) } }, ['licence-not-usable']],
    ['a second vehicle of others', { vehicle: { relation: consent() }, person: { othersVehiclesThisYear: 2 } }, []],
    [
      'a third one, settled for before',
      { vehicle: { relation: consent() }, person: { othersVehiclesThisYear: 2, settledForThisVehicle: true } },
      ['driver-trades-points'],
    ],
    ['three vehicles, but this is my own', { person: { othersVehiclesThisYear: 3 } }, []],
    [
      'two other drivers and me',
      { vehicle: { relation: consent(), driversThisYear: 2 }, person: { settledForThisVehicle: true } },
      ['vehicle-trades-points'],
    ],
    ['the owner of a car of many drivers', { vehicle: { driversThisYear: 5 } }, []],
    ['licence data of a day ago', { person: { licence: licenceOf({ asOf: '2026-11-19T02:30:00.000Z' }) } }, []],
    ['and a second', { person: { licence: licenceOf({ asOf: '2026-11-19T02:29:59.000Z' }) } }, ['stale']],
  ] satisfies [string, CaseChange, string[]][])('%s', (_case, change, reasons) => {
    expect(reasonsAt('national', change)).toEqual(reasons)
  })

  test('old licence data says of when it is', () => {
    const old = conditionsAt('national', { person: { licence: licenceOf({ asOf: '2026-11-10T02:00:00.000Z' }) } })
    expect(named(old, 'stale')).toMatchObject({ met: false, facts: { on: '2026-11-10' } })
  })

  test('everything broken at once is told at once', () => {
    const reasons = reasonsAt('nanning-2019', {
      record: { code: '4714', stand: 'on-hold', capturedBy: 'officer', cameraRevoked: true, stale: true },
      person: { tier: 'web', licence: licenceOf({ states: 'L', points: 11 }) },
      vehicle: { plate: '粤B12345', plateKind: '01', relation: { kind: 'none' } },
    })
    expect(reasons).toEqual([
      'camera-revoked',
      'stale',
      'objection-open',
      'not-by-camera',
      'fine-too-high',
      'licence-at-stake',
      'points-per-record',
      'points-reach-full',
      'identity-too-weak',
      'licence-not-usable',
      'vehicle-not-mine',
      'vehicle-kind-not-here',
      'vehicle-not-local',
    ])
  })

  test('a limit above 200 does not turn the general procedure into the simple one', () => {
    const generous: PolicyValues['maxFineFen'] = 200_000 as PolicyValues['maxFineFen']
    const policy = { ...policyOf('national'), maxFineFen: generous }
    const conditions = conditionsOf(recordOf({ code: '1366' }), personOf(), vehicleOf(), policy, MOMENT)
    expect(unmet(conditions).map(({ code }) => code)).toEqual(['general-procedure'])
  })
})

describe('a first violation', () => {
  test('costs neither money nor points', () => {
    expect(outcomeOf(recordOf({ code: '1130', firstWarning: true }))).toEqual({
      charge: { kind: 'warning', why: 'first' },
      points: 0,
    })
    expect(
      reasonsAt('national', {
        record: { code: '1130', firstWarning: true },
        person: { licence: licenceOf({ points: 11 }) },
      }),
    ).toEqual([])
  })

  test('not for codes that allow no warning', () => {
    expect(outcomeOf(recordOf({ code: '1625', firstWarning: true }))).toEqual({
      charge: { kind: 'fine', fineFen: 20_000 },
      points: 6,
    })
  })

  test('a code that is a warning by itself stays one', () => {
    expect(outcomeOf(recordOf({ code: '6094', firstWarning: true })).charge).toEqual({ kind: 'warning', why: 'code' })
  })
})
