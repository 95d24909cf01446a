import type { PersonGroup } from '@/contract/identity'
import { addDays } from '@/domain/dates'
import { fen } from '@/domain/money'
import { groupRule, groupRules, wayToConfirm } from '../../mock/rules/identity/groups'
import { canDo, tiers2015, tiersToday, tierTableOn } from '../../mock/rules/identity/tiers'
import { notPayableReasons } from '../../mock/rules/payable'
import { costByDate, dueDate, type PricedDecision } from '../../mock/rules/surcharge'
import { refusalsToAsk } from '../../mock/rules/violations/asking'
import { consent, licenceOf, MOMENT, policyOf, reasonsAt } from '../support/violation-facts'

/** One test per rule that Shandong (2016), Zhumadian (2015) and Nanning (2019) published for registering, handling and paying. */

const decision = (change: Partial<PricedDecision> = {}): PricedDecision => ({
  fine_fen: fen(20_000),
  surcharge_applies: true,
  decided_on: '2016-06-01',
  served_on: '2016-06-03',
  held_reason: null,
  held_since: null,
  held_days: 0,
  ...change,
})
const shandong = policyOf('shandong-2016')
const zhumadian = policyOf('zhumadian-2015')
const nanning = policyOf('nanning-2019')

describe('registration', () => {
  test('驻马店 须知二（二）：个人网上或窗口，单位只能窗口', () => {
    expect(wayToConfirm('mainland-local', 'resident-id')).toBe('face')
    expect(wayToConfirm('unit', 'resident-id')).toBe('window')
    expect(groupRule('unit').bring).toEqual(['credit-code', 'application-form', 'agents-paper', 'power-of-attorney'])
  })

  test.each([
    ['mainland-local', ['resident-id', 'temporary-resident-id']],
    ['mainland-elsewhere', ['resident-id', 'temporary-resident-id']],
    ['hongkong-macau', ['hongkong-macau-id', 'hongkong-macau-residence-permit']],
    ['taiwan', ['taiwan-travel-permit', 'travel-document']],
    ['overseas-chinese', ['chinese-passport']],
    ['foreigner', ['foreign-passport', 'travel-document']],
    ['diplomat', ['diplomat-id']],
    ['unit', []],
  ] as [PersonGroup, string[]][])('驻马店 须知三（二）2：%s brings %p', (group, papers) => {
    expect(groupRule(group).papers.map(({ kind }) => kind)).toEqual(papers)
    expect(groupRule(group).bring.length).toBeGreaterThan(0)
  })

  test('every group has its rule, and a paper of another group is not accepted', () => {
    expect(new Set(groupRules.map(({ group }) => group)).size).toBe(8)
    expect(groupRule('mainland-elsewhere').bring).toContain('residence-permit')
    expect(wayToConfirm('taiwan', 'resident-id')).toBe('not-accepted')
    expect(wayToConfirm('foreigner', 'foreign-passport')).toBe('window')
    expect(wayToConfirm('mainland-local', 'temporary-resident-id')).toBe('window')
  })

  test('驻马店 附件五：on the web one settled and booked; plates and licences wanted a counter', () => {
    expect(canDo('web', 'settle-camera-records', tiers2015)).toBe(true)
    expect(canDo('web', 'replace-plates-and-licence', tiers2015)).toBe(false)
    expect(canDo('window', 'replace-plates-and-licence', tiers2015)).toBe(true)
    expect(tiers2015.upgrade.web).toEqual({ to: 'window', by: 'counter' })
    expect(tierTableOn('2016-06-01')).toBe(tiers2015)
  })

  test('today the face check opens all of it, and nothing of a person below it', () => {
    expect(tierTableOn('2026-11-20')).toBe(tiersToday)
    for (const capability of ['see-own-vehicles-and-licence', 'settle-camera-records', 'object'] as const) {
      expect([capability, canDo('web', capability)]).toEqual([capability, false])
      expect([capability, canDo('face', capability)]).toEqual([capability, true])
      expect([capability, canDo('window', capability)]).toEqual([capability, true])
    }
    for (const tier of ['none', 'web', 'face', 'window'] as const) expect(canDo(tier, 'pay-by-code')).toBe(true)
    expect(tiersToday.upgrade.web).toEqual({ to: 'face', by: 'face-check' })
  })

  test('山东 注册：identity number and file number on the web are enough to handle', () => {
    expect(reasonsAt('shandong-2016', { person: { tier: 'web' } })).toEqual([])
  })
})

describe('camera handling in Shandong', () => {
  test('1 首先绑定本人的机动车及驾驶证', () => {
    expect(reasonsAt('shandong-2016', { person: { licence: null } })).toEqual(['no-licence'])
    expect(reasonsAt('shandong-2016', { vehicle: { relation: { kind: 'none' } } })).toEqual(['vehicle-not-mine'])
  })

  test('2 罚款金额为200元以下', () => {
    expect(reasonsAt('shandong-2016', { record: { code: '1357' } })).toEqual([])
    expect(reasonsAt('shandong-2016', { record: { code: '1366' } })).toEqual(['fine-too-high'])
  })

  test.each([
    [11, '1117', ['points-reach-full']],
    [10, '1117', []],
    [6, '1625', ['points-reach-full']],
    [5, '1625', []],
  ])('3 累记记分达12分的不允许处理：%i points and %s', (points, code, reasons) => {
    expect(reasonsAt('shandong-2016', { record: { code }, person: { licence: licenceOf({ points }) } })).toEqual(
      reasons,
    )
  })

  test('4 在线支付成功后电子监控才算处理成功', () => {
    expect(shandong.handleMode).toBe('pay-to-confirm')
    expect(shandong.payToConfirmMinutes).toBeGreaterThan(0)
  })

  test('名下的所有车辆；他人的车每人最多三辆', () => {
    for (const plateKind of ['01', '02', '15', '51', '52'])
      expect([plateKind, reasonsAt('shandong-2016', { vehicle: { plateKind } })]).toEqual([plateKind, []])
    expect(reasonsAt('shandong-2016', { vehicle: { relation: consent(), plateKind: '01', use: 'freight' } })).toEqual(
      [],
    )
    const driver = {
      tier: 'face',
      hasLicence: true,
      requestsToday: 0,
      requestsThisYear: 0,
      othersVehiclesThisYear: 0,
    } as const
    expect(refusalsToAsk({ ...driver, borrowedVehicles: 2 }, shandong, MOMENT)).toEqual([])
    expect(refusalsToAsk({ ...driver, borrowedVehicles: 3 }, shandong, MOMENT)).toMatchObject([
      { code: 'too-many-vehicles', facts: { limit: 3 }, source: expect.stringContaining('山东') },
    ])
  })
})

describe('camera handling in Zhumadian', () => {
  test('须知三（三）：只能处理本人机动车', () => {
    expect(reasonsAt('zhumadian-2015')).toEqual([])
    expect(reasonsAt('zhumadian-2015', { vehicle: { relation: consent() } })).toEqual(['others-vehicles-not-here'])
  })

  test.each(['operating-passenger', 'freight', 'taxi', 'dangerous-goods', 'school-bus'] as const)(
    '重点车辆除外：%s, even one’s own',
    (use) => {
      expect(reasonsAt('zhumadian-2015', { vehicle: { use } })).toEqual(['key-vehicle'])
    },
  )

  test.each(['non-operating', 'company-non-operating', 'rental', 'ride-hailing'] as const)(
    'not among them: %s',
    (use) => {
      expect(reasonsAt('zhumadian-2015', { vehicle: { use } })).toEqual([])
    },
  )

  test('没有异议，且是本人驾驶', () => {
    expect(reasonsAt('zhumadian-2015', { record: { stand: 'on-hold' } })).toEqual(['objection-open'])
    expect(zhumadian.disputeChannels).toEqual(['place-of-violation'])
  })

  test('特别提示1：记分可能未及时更新', () => {
    const old = { person: { licence: licenceOf({ asOf: '2026-11-20T01:59:59.000Z' }) } }
    expect(reasonsAt('zhumadian-2015', old)).toEqual(['stale'])
    expect(
      reasonsAt('zhumadian-2015', { person: { licence: licenceOf({ asOf: '2026-11-20T02:00:00.000Z' }) } }),
    ).toEqual([])
  })

  test('特别提示2：未能对账的，不要用别的渠道', () => {
    const row = {
      region_code: '411702',
      status: 'in-force',
      withdrawn_because: null,
      penalty: 'fine',
      paid_elsewhere_at: null,
    } as const
    const unclear = { settled: false, othersOrder: 'unclear', lapsed: false } as const
    expect(notPayableReasons(row, unclear, zhumadian)).toEqual(['being-paid-elsewhere'])
  })

  test('特别提示3：别处已处理的，不得在这里处理', () => {
    expect(reasonsAt('zhumadian-2015', { record: { handlingStatus: 1 } })).toEqual(['handled-elsewhere'])
  })
})

describe('paying in Shandong', () => {
  test('为绑定的机动车、驾驶证缴款，替他人凭决定书编号: by number anybody', () => {
    for (const tier of ['none', 'web', 'face'] as const) expect(canDo(tier, 'pay-by-number', tiers2015)).toBe(true)
  })

  test('仅可使用开通网银的银联卡，青岛限工商银行: no wallet', () => {
    expect(shandong.wallets).toEqual([])
    expect(shandong.recordsFrom).toBe('province')
    expect(reasonsAt('shandong-2016', { record: { regionCode: '450103' } })).toEqual(['record-not-local'])
  })

  test('已裁决的于15日内；每日3%；不超出罚款数额', () => {
    const row = decision()
    expect(dueDate(row, shandong)).toBe('2016-06-16')
    expect(costByDate(row, '2016-06-16', shandong).surchargeFen).toBe(0)
    expect(costByDate(row, '2016-06-17', shandong).surchargeFen).toBe(600)
    expect(costByDate(row, addDays('2016-06-16', 300), shandong).surchargeFen).toBe(20_000)
  })
})

describe('Nanning', () => {
  test.each([
    ['10393', []],
    ['1625', []],
    ['1366', ['fine-too-high']],
    ['4901', ['points-per-record']],
  ])('单笔200元（含）以内且记分6分（含）以下：%s', (code, reasons) => {
    expect(reasonsAt('nanning-2019', { record: { code } })).toEqual(reasons)
  })

  test('本记分周期内累计记分未达到12分；无异议', () => {
    expect(reasonsAt('nanning-2019', { person: { licence: licenceOf({ points: 12 }) } })).toEqual(['points-reach-full'])
    expect(reasonsAt('nanning-2019', { record: { stand: 'on-hold' } })).toEqual(['objection-open'])
    expect(nanning.disputeChannels).toEqual(['place-of-violation'])
  })

  test.each([
    [{ plate: '桂B6K283' }, ['vehicle-not-local']],
    [{ plateKind: '01' }, ['vehicle-kind-not-here']],
    [{ ownerKind: 'company', use: 'company-non-operating' }, ['vehicle-kind-not-here']],
  ] as const)('限桂A号牌、个人名下的小型汽车：%p', (vehicle, reasons) => {
    expect(reasonsAt('nanning-2019', { vehicle })).toEqual(reasons)
  })

  test('一人三辆非本人名下的，一辆车三名驾驶人', () => {
    expect([nanning.nonOwnedVehicles, nanning.driversPerVehicle]).toEqual([3, 3])
  })

  test('绑定非本人车辆需车主刷脸授权', () => {
    expect(nanning.consentMethods).toEqual(['face'])
  })

  test('实名、实人认证、绑定、处理、缴款全部在微信', () => {
    expect(nanning.wallets).toEqual(['wechat'])
    expect(reasonsAt('nanning-2019', { person: { tier: 'web' } })).toEqual(['identity-too-weak'])
    expect(nanning.handleMode).toBe('decide-then-pay')
  })
})
