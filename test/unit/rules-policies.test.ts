import { policyFor, profiles, settingsFor } from '../../mock/rules/policies/policy-for'

const today = '2026-11-20'

test.each(profiles.map((profile) => [profile.name]))('%s names a source for every value', (name) => {
  for (const [key, setting] of Object.entries(settingsFor(name, '2019-06-01')))
    expect([key, setting.source]).toEqual([key, expect.stringMatching(/\S{4,}/)])
})

test('whoever is refused is told by what rule: sources of handling are in Chinese, and go with their value', () => {
  const sources = policyFor('nanning-2019', '2019-06-01').sources
  expect(sources.maxPointsPerRecord).toContain('南宁')
  expect(sources.onlySinceConsent).toContain('南宁')
  expect(policyFor('nanning-2019', today).sources.onlySinceConsent).toContain('交管12123')
  for (const { name } of profiles)
    for (const key of ['maxFineFen', 'pointsMustStayBelow', 'nonOwnedVehicles', 'handlingTier', 'recordsFrom'] as const)
      expect([name, policyFor(name, '2019-06-01').sources[key]]).toEqual([
        name,
        expect.stringMatching(/[\u4e00-\u9fff]{4,}/),
      ])
})

test("today every jurisdiction follows today's law", () => {
  for (const { name } of profiles) expect(policyFor(name, today)).toEqual(policyFor('national', today))
})

test.each([
  ['shandong-2016', '2016-03-01', { termStarts: 'decision', wallets: [] }],
  ['shanxi-2018', '2018-08-08', { wallets: ['wechat', 'alipay'] }],
  ['shanxi-2018', '2021-07-14', { wallets: ['wechat', 'alipay'] }],
  ['zhumadian-2015', '2015-11-01', { unclearOrderBlocks: true }],
  ['nanning-2019', '2019-06-01', { wallets: ['wechat'] }],
  ['nanning-2019', '2021-07-15', { wallets: ['wechat', 'alipay'] }],
  ['shandong-2016', '2016-06-01', { handleMode: 'pay-to-confirm', nonOwnedVehicles: 3, recordsFrom: 'province' }],
  ['shandong-2016', '2015-12-31', { handleMode: 'decide-then-pay', recordsFrom: 'nation' }],
  ['zhumadian-2015', '2015-11-01', { nonOwnedVehicles: 0, openRecordAlert: 20, openRecordAlertKeyVehicles: 3 }],
  ['nanning-2019', '2019-06-01', { maxPointsPerRecord: 6, localPlates: ['桂A'], ownerCounts: true }],
  ['shanxi-2018', '2018-08-08', { maxPointsPerRecord: null, nonOwnedVehicles: 3, reconsiderationFirst: false }],
] as const)('%s on %s', (name, day, values) => {
  expect(policyFor(name, day)).toMatchObject(values)
})

test.each([
  ['termDays', 15],
  ['surchargePercentPerDay', 3],
  ['surchargeCapPercent', 100],
  ['windowCodeMinutes', 15],
  ['printedCodeHours', 4],
  ['closedDays', null],
  ['handleMode', 'decide-then-pay'],
  ['handlingTier', 'face'],
  ['maxFineFen', 20_000],
  ['maxPointsPerRecord', null],
  ['pointsMustStayBelow', 12],
  ['mostAtOnce', 10],
  ['excludedUses', []],
  ['ownPlateKinds', null],
  ['localPlates', null],
  ['onlyPrivateVehicles', false],
  ['recordsFrom', 'nation'],
  ['comeDays', 30],
  ['extensionMonths', 3],
  ['openRecordAlert', 5],
  ['nonOwnedVehicles', 3],
  ['driversPerVehicle', 3],
  ['ownerCounts', false],
  ['nonOwnedPlateKinds', ['02', '52']],
  ['nonOwnedUses', ['non-operating', 'company-non-operating']],
  ['onlySinceConsent', true],
  ['tradingVehiclesPerYear', 3],
  ['tradingDriversPerYear', 3],
  ['disputeChannels', ['app', 'any-window', 'place-of-violation']],
  ['objectionWorkingDays', 5],
  ['deletionWorkingDays', 3],
  ['reconsiderationDays', 60],
  ['lawsuitMonths', 6],
  ['reconsiderationFirst', true],
  ['reconsiderationBody', 'government'],
] as const)('the national %s is %s', (key, value) => {
  expect(policyFor('national', today)[key]).toEqual(value)
})

test('an unknown profile is refused by name', () => {
  expect(() => policyFor('atlantis', today)).toThrow(/atlantis.*known: national, shanxi-2018/)
})
