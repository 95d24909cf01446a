import { addDays } from '@/domain/dates'
import { fen } from '@/domain/money'
import { costByDate, dueDate } from '../../mock/rules/surcharge'
import { type AskedVehicle, refusalsToAskFor } from '../../mock/rules/violations/asking'
import { chargeOf } from '../../mock/rules/violations/charge'
import { isFirstWarning } from '../../mock/rules/violations/first-warning'
import { consent, licenceOf, MOMENT, type PlaceName, policyOf, reasonsAt, recordOf } from '../support/violation-facts'

/** Where what was published then and there differs from today's practice, or from each other: both sides. */

const today = policyOf('national')
const shandong = policyOf('shandong-2016')
const zhumadian = policyOf('zhumadian-2015')
const nanning = policyOf('nanning-2019')

const driver = {
  tier: 'face',
  hasLicence: true,
  borrowedVehicles: 0,
  requestsToday: 0,
  requestsThisYear: 0,
  othersVehiclesThisYear: 0,
} as const
const asked = (change: Partial<AskedVehicle>): AskedVehicle => ({
  known: true,
  plate: '桂A6K283',
  plateKind: '02',
  use: 'non-operating',
  ownerKind: 'person',
  own: false,
  asked: false,
  given: false,
  drivers: 0,
  driversThisYear: 0,
  ...change,
})
const asking = (place: PlaceName, change: Partial<AskedVehicle>) =>
  refusalsToAskFor(driver, asked(change), policyOf(place), MOMENT).map(({ code }) => code)

test('fine ceiling: 200元以下 and 200元（含）以内 are the same, now as then', () => {
  for (const place of ['shandong-2016', 'nanning-2019', 'national'] as const) {
    expect([place, reasonsAt(place, { record: { code: '1357' } })]).toEqual([place, []])
    expect([place, reasonsAt(place, { record: { code: '1366' } })]).toEqual([place, ['fine-too-high']])
  }
})

test('points per record: 6 in Nanning; none in Shandong and today, where only the sum counts', () => {
  const stopping = { record: { code: '4901' } }
  expect(reasonsAt('nanning-2019', stopping)).toEqual(['points-per-record'])
  expect(reasonsAt('shandong-2016', stopping)).toEqual([])
  expect(reasonsAt('national', stopping)).toEqual([])
})

test('reaching 12: the new record counts, then and now', () => {
  const eleven = { record: { code: '1117' }, person: { licence: licenceOf({ points: 11 }) } }
  for (const place of ['shandong-2016', 'nanning-2019', 'national'] as const)
    expect([place, reasonsAt(place, eleven)]).toEqual([place, ['points-reach-full']])
  const ten = { record: { code: '1117' }, person: { licence: licenceOf({ points: 10 }) } }
  expect(reasonsAt('national', ten)).toEqual([])
})

test('whose vehicles: own only in Zhumadian, three of others elsewhere and today', () => {
  const borrowed = { vehicle: { relation: consent() } }
  expect(reasonsAt('zhumadian-2015', borrowed)).toEqual(['others-vehicles-not-here'])
  for (const place of ['shandong-2016', 'nanning-2019', 'national'] as const) {
    expect([place, reasonsAt(place, borrowed)]).toEqual([place, []])
    expect([place, policyOf(place).nonOwnedVehicles]).toEqual([place, 3])
  }
})

test("the owner's consent: face in Nanning; QR or message as well today", () => {
  expect(nanning.consentMethods).toEqual(['face'])
  expect(today.consentMethods).toEqual(['face', 'qr', 'message'])
})

test('only since the filing: today; not in Shandong or Nanning', () => {
  const later = { vehicle: { relation: consent('2026-11-10T02:00:00.000Z') } }
  expect(reasonsAt('national', later)).toEqual(['before-consent'])
  expect(reasonsAt('shandong-2016', later)).toEqual([])
  expect(reasonsAt('nanning-2019', later)).toEqual([])
})

test('the owner among the three drivers: counted in Nanning, not today', () => {
  expect(asking('nanning-2019', { drivers: 2 })).toEqual(['too-many-drivers'])
  expect(asking('national', { drivers: 2 })).toEqual([])
  expect(asking('national', { drivers: 3 })).toEqual(['too-many-drivers'])
})

test('vehicle types: no operating vehicles in Zhumadian, only local private small cars in Nanning, today any own', () => {
  const taxi = { vehicle: { use: 'taxi' } } as const
  expect(reasonsAt('zhumadian-2015', taxi)).toEqual(['key-vehicle'])
  expect(reasonsAt('national', taxi)).toEqual([])
  const lorry = { vehicle: { plateKind: '01', plate: '桂B6K283', ownerKind: 'company' } } as const
  expect(reasonsAt('nanning-2019', lorry)).toEqual(['vehicle-kind-not-here', 'vehicle-not-local'])
  expect(reasonsAt('national', lorry)).toEqual([])
})

test("others' vehicles today: small ones, also of companies, none that earns money", () => {
  const others = (change: object) => ({ vehicle: { relation: consent(), ...change } })
  expect(reasonsAt('national', others({ plateKind: '52' }))).toEqual([])
  expect(reasonsAt('national', others({ use: 'company-non-operating', ownerKind: 'company' }))).toEqual([])
  expect(reasonsAt('national', others({ plateKind: '01' }))).toEqual(['vehicle-kind-not-here'])
  expect(reasonsAt('national', others({ use: 'ride-hailing' }))).toEqual(['vehicle-kind-not-here'])
  expect(reasonsAt('shandong-2016', others({ plateKind: '01', use: 'freight' }))).toEqual([])
})

test('decision and payment: paid first in Shandong 2016, decided first today', () => {
  expect(shandong.handleMode).toBe('pay-to-confirm')
  expect(today.handleMode).toBe('decide-then-pay')
})

test('start of the 15 days: from the decision in Shandong 2016, from its service today', () => {
  const row = { decided_on: '2026-11-01', served_on: '2026-11-04' }
  expect(dueDate(row, shandong)).toBe('2026-11-16')
  expect(dueDate(row, today)).toBe('2026-11-19')
})

test('cap of the surcharge: the fine, then and now', () => {
  const row = {
    fine_fen: fen(20_000),
    surcharge_applies: true,
    decided_on: '2025-01-01',
    served_on: '2025-01-01',
    held_reason: null,
    held_since: null,
    held_days: 0,
  }
  for (const policy of [shandong, today])
    expect(costByDate(row, addDays('2025-01-01', 500), policy).surchargeFen).toBe(20_000)
})

test('where: disputes at the place of the violation then, also on-line today; the province then, the country today', () => {
  expect(shandong.disputeChannels).toEqual(['place-of-violation'])
  expect(nanning.disputeChannels).toEqual(['place-of-violation'])
  expect(today.disputeChannels).toEqual(['app', 'any-window', 'place-of-violation'])
  const elsewhere = { record: { regionCode: '110105' } }
  expect(reasonsAt('shandong-2016', elsewhere)).toEqual(['record-not-local'])
  expect(reasonsAt('national', elsewhere)).toEqual([])
})

test('outside the class: 12 points then, 9 since April 2022; the fine is local within 200 to 2000', () => {
  expect(chargeOf('19012', '2018-08-08', 'beijing-2026').points).toBe(12)
  const now = chargeOf('19012', '2026-11-20', 'beijing-2026')
  expect(now.points).toBe(9)
  expect(now.charge).toEqual({ kind: 'fine', fineFen: 180_000 })
})

test('tiers of points by the day of the violation', () => {
  expect(chargeOf('1362', '2022-03-31', 'beijing-2026').points).toBe(2)
  expect(chargeOf('1362', '2022-04-01', 'beijing-2026').points).toBe(3)
})

test('open records that alarm: 20, of key vehicles 3, in Zhumadian; 5 today', () => {
  expect([zhumadian.openRecordAlert, zhumadian.openRecordAlertKeyVehicles]).toEqual([20, 3])
  expect([today.openRecordAlert, today.openRecordAlertKeyVehicles]).toEqual([5, 5])
})

test('who may register: the web was enough in 2015 and 2016, a face since', () => {
  const web = { person: { tier: 'web' } } as const
  expect(reasonsAt('zhumadian-2015', web)).toEqual([])
  expect(reasonsAt('shandong-2016', web)).toEqual([])
  expect(reasonsAt('nanning-2019', web)).toEqual(['identity-too-weak'])
  expect(reasonsAt('national', web)).toEqual(['identity-too-weak'])
})

test('means of payment: a bank card in Shandong, WeChat in Nanning, both wallets today', () => {
  expect([shandong.wallets, nanning.wallets, today.wallets]).toEqual([[], ['wechat'], ['wechat', 'alipay']])
})

test('remedies: reconsideration or court then; today first the people’s government', () => {
  for (const then of [shandong, zhumadian, nanning]) {
    expect(then.reconsiderationFirst).toBe(false)
    expect(then.reconsiderationBody).toBe('government-or-police')
  }
  expect(today.reconsiderationFirst).toBe(true)
  expect(today.reconsiderationBody).toBe('government')
  expect([today.reconsiderationDays, today.lawsuitMonths]).toEqual([60, 6])
})

test('first violation: fined then, warned today', () => {
  const parking = recordOf({ code: '10393' })
  expect(isFirstWarning(parking, [], shandong)).toBe(false)
  expect(isFirstWarning(parking, [], today)).toBe(true)
})

test('points that lag: half an hour in Zhumadian, a day today, when the police are asked again anyway', () => {
  const anHourOld = { person: { licence: licenceOf({ asOf: '2026-11-20T01:30:00.000Z' }) } }
  expect(reasonsAt('zhumadian-2015', anHourOld)).toEqual(['stale'])
  expect(reasonsAt('national', anHourOld)).toEqual([])
})
