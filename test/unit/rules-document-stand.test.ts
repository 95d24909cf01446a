import fc from 'fast-check'
import { type DocumentReason, documentReasons } from '@/contract/document-views'
import { type LicenceFacts, licenceStanding } from '../../mock/rules/documents/licence-stand'
import { because, type Standing } from '../../mock/rules/documents/stand'
import { insuranceStanding, vehicleLetters, vehicleStanding } from '../../mock/rules/documents/vehicle-stand'
import { licenceLetters } from '../../mock/rules/licence-states'
import { property } from '../support/property'

const TODAY = '2026-11-20'

/** The 12123 app's guide to the states of an electronic licence: green, red, not shown, deferrals. */
const GUIDE = '12123 电子驾驶证状态说明'
const LAW_24 = '道路交通安全法第二十四条'
const REGULATION_79 = '机动车驾驶证申领和使用规定第七十九条'
const REGISTER = '公安交管综合平台状态代码'

const licence = (change: Partial<LicenceFacts> = {}): LicenceFacts => ({
  states: 'A',
  validUntil: '2030-01-01',
  medicalDueOn: null,
  points: 0,
  ...change,
  deferredUntil: { renewal: null, medical: null, review: null, ...change.deferredUntil },
})

type Look = 'green' | 'red' | 'not shown'
const lookOf = (standing: Standing): Look =>
  standing.shown ? (standing.stand === 'usable' ? 'green' : 'red') : 'not shown'
const codesOf = (standing: Standing) => standing.reasons.map(({ code }) => code)

type LicenceRow = [states: string, words: string, look: Look, reasons: DocumentReason[], notes: string[], from: string]

test.each<LicenceRow>([
  ['A', '正常', 'green', [], [], GUIDE],
  ['B', '超分', 'red', ['points-full'], [], GUIDE],
  ['C', '转出', 'red', ['transferred'], [], REGISTER],
  ['D', '暂扣', 'red', ['suspended'], [], GUIDE],
  ['E', '撤销', 'not shown', ['revoked'], [], REGULATION_79],
  ['F', '吊销', 'not shown', ['revoked'], [], REGULATION_79],
  ['G', '注销', 'not shown', ['cancelled'], [], REGULATION_79],
  ['H', '违法未处理', 'green', [], ['violation-open'], GUIDE],
  ['I', '事故未处理', 'green', [], ['accident-open'], GUIDE],
  ['J', '停止使用', 'not shown', ['stopped'], [], GUIDE],
  ['K', '扣押', 'red', ['seized'], [], GUIDE],
  ['L', '锁定', 'not shown', ['locked'], [], GUIDE],
  ['M', '逾期未换证', 'red', ['not-renewed'], [], GUIDE],
  ['N', '延期换证', 'green', [], [], GUIDE],
  ['P', '延期体检', 'green', [], [], GUIDE],
  ['R', '注销可恢复', 'red', ['cancelled'], [], REGULATION_79],
  ['S', '逾期未审验', 'red', ['not-reviewed'], [], GUIDE],
  ['T', '延期审验', 'green', [], [], GUIDE],
  ['U', '扣留', 'red', ['detained'], [], GUIDE],
  ['AH', '正常，违法未处理', 'green', [], ['violation-open'], GUIDE],
  ['HI', '违法、事故未处理', 'green', [], ['violation-open', 'accident-open'], GUIDE],
  ['HB', '违法未处理、超分', 'red', ['points-full'], ['violation-open'], GUIDE],
  ['BM', '超分、逾期未换证', 'red', ['points-full', 'not-renewed'], [], GUIDE],
  ['MSBU', '四样都有', 'red', ['detained', 'points-full', 'not-renewed', 'not-reviewed'], [], GUIDE],
  ['NB', '延期换证、超分', 'red', ['points-full'], [], GUIDE],
  ['ML', '逾期未换证、锁定', 'not shown', ['locked', 'not-renewed'], [], GUIDE],
  ['HJ', '违法未处理、停止使用', 'not shown', ['stopped'], [], GUIDE],
  ['NPT', '三样都延期', 'green', [], [], GUIDE],
  ['AZ', 'a letter that nobody knows', 'red', ['unknown-state'], [], 'whoever cannot read it does not say 可以用'],
  ['', 'no state', 'red', ['unknown-state'], [], 'whoever cannot read it does not say 可以用'],
])('a licence %s (%s) is %s', (states, _words, look, reasons, notes) => {
  const standing = licenceStanding(licence({ states }), TODAY)
  expect(lookOf(standing)).toBe(look)
  expect(codesOf(standing)).toEqual(reasons)
  if (standing.shown) expect(standing.notes).toEqual(notes)
})

const until = (renewal: string | null) => ({ renewal, medical: null, review: null })

test.each<[string, Partial<LicenceFacts>, Look, Partial<Record<DocumentReason, string | null>>, string]>([
  ['on its last day', { validUntil: TODAY }, 'green', {}, '机动车驾驶证申领和使用规定第六十三条'],
  ['the day after', { validUntil: '2026-11-19' }, 'red', { 'not-renewed': TODAY }, LAW_24],
  ['long-term', { validUntil: null }, 'green', {}, '机动车驾驶证申领和使用规定第十三条'],
  [
    'over, with the letter for it as well',
    { states: 'M', validUntil: '2026-10-31' },
    'red',
    { 'not-renewed': '2026-11-01' },
    GUIDE,
  ],
  ['with 12 points and the letter still normal', { points: 12 }, 'red', { 'points-full': null }, LAW_24],
  ['with 11 points', { points: 11 }, 'green', {}, LAW_24],
  ['with a medical certificate due today', { medicalDueOn: TODAY }, 'green', {}, '申领和使用规定第七十三条'],
  ['a day later', { medicalDueOn: '2026-11-19' }, 'red', { 'medical-overdue': TODAY }, '申领和使用规定第七十三条'],
  [
    'over, its renewal deferred until today',
    { states: 'N', validUntil: '2026-06-30', deferredUntil: until(TODAY) },
    'green',
    {},
    GUIDE,
  ],
  [
    'over, its deferral over since yesterday',
    { states: 'N', validUntil: '2026-06-30', deferredUntil: until('2026-11-19') },
    'red',
    { 'deferral-over': TODAY },
    GUIDE,
  ],
  ['deferred without a known end', { states: 'N', validUntil: '2026-06-30' }, 'green', {}, GUIDE],
  [
    'with a deferred medical certificate',
    { states: 'P', medicalDueOn: '2026-06-30', deferredUntil: { renewal: null, medical: '2027-01-01', review: null } },
    'green',
    {},
    GUIDE,
  ],
  [
    'deferred for the medical certificate and not for the renewal that is over',
    { states: 'P', validUntil: '2026-11-01', deferredUntil: { renewal: null, medical: '2027-01-01', review: null } },
    'red',
    { 'not-renewed': '2026-11-02' },
    GUIDE,
  ],
  [
    'with a date of a deferral and no letter for it',
    { validUntil: '2026-11-01', deferredUntil: until('2027-01-01') },
    'red',
    { 'not-renewed': '2026-11-02' },
    GUIDE,
  ],
])('a licence %s: %#', (_what, facts, look, since) => {
  const standing = licenceStanding(licence(facts), TODAY)
  expect(lookOf(standing)).toBe(look)
  expect(Object.fromEntries(standing.reasons.map((reason) => [reason.code, reason.since]))).toEqual(since)
})

test('of several deferrals the one that ends first is told, and each leads out its own way', () => {
  const deferredUntil = { renewal: '2027-03-01', medical: '2026-12-31', review: null }
  expect(licenceStanding(licence({ states: 'NPT', deferredUntil }), TODAY)).toMatchObject({
    deferred: { what: 'medical', until: '2026-12-31' },
  })
  expect(licenceStanding(licence({ states: 'NPT', deferredUntil }), '2027-02-01')).toMatchObject({
    stand: 'not-usable',
    reasons: [{ code: 'deferral-over', wayOut: 'counter' }],
    deferred: { what: 'renewal' },
  })
  const all = { renewal: '2026-11-01', medical: '2026-11-01', review: '2026-11-01' }
  const ways = licenceStanding(licence({ states: 'NPT', deferredUntil: all }), TODAY).reasons
  expect(ways.map(({ wayOut }) => wayOut).sort()).toEqual(['counter', 'renew', 'review'])
})

const REGISTRATION = '机动车登记规定（停驶、注销登记）'
const LAW_13 = '道路交通安全法第十三条'

type VehicleRow = [states: string, words: string, look: Look, reasons: DocumentReason[], notes: string[], from: string]

test.each<VehicleRow>([
  ['A', '正常', 'green', [], [], REGISTER],
  ['B', '转出', 'red', ['transferred'], [], REGISTER],
  ['C', '被盗抢', 'red', ['stolen'], [], REGISTER],
  ['D', '停驶', 'not shown', ['stopped'], [], REGISTRATION],
  ['E', '注销', 'not shown', ['cancelled'], [], REGISTRATION],
  ['G', '违法未处理', 'green', [], ['violation-open'], REGISTER],
  ['H', '海关监管', 'green', [], ['customs'], REGISTER],
  ['I', '事故未处理', 'green', [], ['accident-open'], REGISTER],
  ['J', '嫌疑车', 'red', ['suspected'], [], REGISTER],
  ['K', '查封', 'red', ['sealed'], [], REGISTER],
  ['L', '暂扣', 'red', ['detained'], [], REGISTER],
  ['M', '强制注销', 'not shown', ['cancelled'], [], REGISTRATION],
  ['N', '事故逃逸', 'red', ['suspected'], [], REGISTER],
  ['O', '锁定', 'not shown', ['locked'], [], GUIDE],
  ['Q', '逾期未检验', 'red', ['not-inspected'], [], LAW_13],
  ['GH', '违法未处理、海关监管', 'green', [], ['violation-open', 'customs'], REGISTER],
  ['GQL', '三样都有', 'red', ['detained', 'not-inspected'], ['violation-open'], REGISTER],
  ['QO', '逾期未检验、锁定', 'not shown', ['locked', 'not-inspected'], [], GUIDE],
  ['JN', '嫌疑车、事故逃逸', 'red', ['suspected'], [], REGISTER],
  ['F', 'a letter that the table does not hold', 'red', ['unknown-state'], [], REGISTER],
  ['', 'no state', 'red', ['unknown-state'], [], REGISTER],
])('a vehicle %s (%s) is %s', (states, _words, look, reasons, notes) => {
  const standing = vehicleStanding({ states, inspectionUntil: '2027-06-30' }, TODAY)
  expect(lookOf(standing)).toBe(look)
  expect(codesOf(standing)).toEqual(reasons)
  if (standing.shown) expect(standing).toMatchObject({ notes, deferred: null })
})

test.each<[string, string | null, Look, string | null]>([
  ['with an inspection until today', TODAY, 'green', null],
  ['with one that ended yesterday', '2026-11-19', 'red', TODAY],
  ['of which the register knows no inspection', null, 'green', null],
])(`a vehicle %s (${LAW_13})`, (_what, inspectionUntil, look, since) => {
  const standing = vehicleStanding({ states: 'A', inspectionUntil }, TODAY)
  expect(lookOf(standing)).toBe(look)
  expect(standing.reasons[0]?.since ?? null).toBe(since)
})

test.each<[string, string, string, Look, string | null]>([
  ['in force', '2026-01-01', '2026-12-31', 'green', null],
  ['on its first and only day', TODAY, TODAY, 'green', null],
  ['that ended yesterday', '2025-11-20', '2026-11-19', 'red', TODAY],
  ['that begins tomorrow', '2026-11-21', '2027-11-20', 'red', null],
])('a policy %s is %s (交强险条例第四条)', (_what, startsOn, endsOn, look, since) => {
  const standing = insuranceStanding({ startsOn, endsOn }, TODAY)
  expect(lookOf(standing)).toBe(look)
  expect(standing.reasons[0]?.since ?? null).toBe(since)
})

test('every reason of the contract has a way out of its own', () => {
  for (const code of documentReasons) expect(because(code).wayOut === 'hotline').toBe(code === 'unknown-state')
})

const LOOKS: readonly Look[] = ['green', 'red', 'not shown']
const strictness = (standing: Standing) => LOOKS.indexOf(lookOf(standing))
const day = fc.constantFrom(null, '2026-01-01', '2026-11-19', TODAY, '2027-01-01')
const lettersOf = (table: object) => fc.constantFrom(...Object.keys(table), 'Z')
const someOf = (table: object) => fc.array(lettersOf(table), { minLength: 1, maxLength: 5 }).map((all) => all.join(''))

test('one more letter never makes a licence more usable, but for a deferral of what is late by its date alone', () => {
  const facts = fc.record({
    states: someOf(licenceLetters),
    validUntil: day,
    medicalDueOn: day,
    points: fc.integer({ min: 0, max: 13 }),
    deferredUntil: fc.record({ renewal: day, medical: day, review: day }),
  })
  property(fc.tuple(facts, lettersOf(licenceLetters)), ([given, letter]) => {
    const before = licenceStanding(given, TODAY)
    const after = licenceStanding({ ...given, states: given.states + letter }, TODAY)
    const lifts: readonly DocumentReason[] =
      { N: ['not-renewed' as const], P: ['medical-overdue' as const] }[letter] ?? []
    const lost = codesOf(before).filter((code) => !codesOf(after).includes(code))
    expect(lifts).toEqual(expect.arrayContaining(lost))
    if (lost.length === 0) expect(strictness(after)).toBeGreaterThanOrEqual(strictness(before))
  })
})

test('one more letter never makes a vehicle more usable', () => {
  property(fc.tuple(someOf(vehicleLetters), day, lettersOf(vehicleLetters)), ([states, inspectionUntil, letter]) => {
    const before = vehicleStanding({ states, inspectionUntil }, TODAY)
    const after = vehicleStanding({ states: states + letter, inspectionUntil }, TODAY)
    expect(strictness(after)).toBeGreaterThanOrEqual(strictness(before))
    expect(codesOf(after)).toEqual(expect.arrayContaining(codesOf(before)))
  })
})
