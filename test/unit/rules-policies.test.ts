import { policyFor, profiles, settingsFor } from '../../mock/rules/policies/policy-for'

const today = '2026-11-20'

test.each(profiles.map((profile) => [profile.name]))('%s names a source for every value', (name) => {
  for (const [key, setting] of Object.entries(settingsFor(name, '2019-06-01')))
    expect([key, setting.source]).toEqual([key, expect.stringMatching(/\S{4,}/)])
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
] as const)('the national %s is %s', (key, value) => {
  expect(policyFor('national', today)[key]).toBe(value)
})

test('an unknown profile is refused by name', () => {
  expect(() => policyFor('atlantis', today)).toThrow(/atlantis.*known: national, shanxi-2018/)
})
