import { notPayableReasons, type PayableDecision, type PaymentFacts, windowRefusals } from '../../mock/rules/payable'
import { policyFor } from '../../mock/rules/policies/policy-for'

const policy = policyFor('national', '2026-11-20')
const decision = (change: Partial<PayableDecision> = {}): PayableDecision => ({
  region_code: '140105',
  status: 'in-force',
  withdrawn_because: null,
  penalty: 'fine',
  paid_elsewhere_at: null,
  ...change,
})
const facts = (change: Partial<PaymentFacts> = {}): PaymentFacts => ({
  settled: false,
  othersOrder: 'none',
  lapsed: false,
  ...change,
})

describe('whether a citizen can pay a decision', () => {
  test.each([
    ['in force', decision(), facts(), []],
    ['settled here', decision(), facts({ settled: true }), ['paid']],
    ['paid at the bank', decision({ paid_elsewhere_at: '2026-11-01T02:00:00.000Z' }), facts(), ['paid']],
    ['withdrawn', decision({ status: 'withdrawn' }), facts(), ['withdrawn']],
    ['行政处罚法 72(1)(4)：法院强制执行', decision({ status: 'enforced-by-court' }), facts(), ['enforced-by-court']],
    ['行政处罚法 66：暂缓缴纳', decision({ status: 'suspended' }), facts(), ['not-in-service']],
    [
      'somebody else is at the cashier: whoever pays first settles',
      decision(),
      facts({ othersOrder: 'at-cashier' }),
      [],
    ],
    ['somebody else may have paid', decision(), facts({ othersOrder: 'unclear' }), ['being-paid-elsewhere']],
    ['withdrawn after it was paid', decision({ status: 'withdrawn' }), facts({ settled: true }), ['withdrawn', 'paid']],
    ['confirmed, minutes to pay it left', decision({ status: 'provisional' }), facts(), []],
    ['confirmed, its minutes over', decision({ status: 'provisional' }), facts({ lapsed: true }), ['lapsed']],
    [
      'confirmed and not paid in time',
      decision({ status: 'withdrawn', withdrawn_because: 'not-paid-in-time' }),
      facts(),
      ['lapsed'],
    ],
    ['a warning', decision({ penalty: 'warning' }), facts(), ['warning']],
  ])('%s', (_case, row, given, reasons) => {
    expect(notPayableReasons(row, given, policy)).toEqual(reasons)
  })

  test('an unclear payment of somebody else blocks only where the policy says so', () => {
    const reasons = notPayableReasons(decision(), facts({ othersOrder: 'unclear' }), { unclearOrderBlocks: false })
    expect(reasons).toEqual([])
  })
})

describe('whether a window can put it on a bill', () => {
  const here = { region_code: '140105' }
  test.each([
    ['in force', decision(), { ...facts(), onOpenBill: false }, []],
    [
      'being paid at home',
      decision(),
      { ...facts({ othersOrder: 'at-cashier' }), onOpenBill: false },
      ['being-paid-elsewhere'],
    ],
    [
      'perhaps paid at home',
      decision(),
      { ...facts({ othersOrder: 'unclear' }), onOpenBill: false },
      ['being-paid-elsewhere'],
    ],
    [
      'confirmed in the app, to be paid there within minutes',
      decision({ status: 'provisional' }),
      { ...facts(), onOpenBill: false },
      ['being-paid-elsewhere'],
    ],
    [
      'confirmed in the app and not paid in time',
      decision({ status: 'withdrawn', withdrawn_because: 'not-paid-in-time' }),
      { ...facts(), onOpenBill: false },
      ['withdrawn'],
    ],
    ['on the screen of a window', decision(), { ...facts(), onOpenBill: true }, ['on-open-bill']],
    [
      'of another authority',
      decision({ region_code: '370202' }),
      { ...facts(), onOpenBill: false },
      ['other-authority'],
    ],
    [
      'withdrawn, elsewhere',
      decision({ region_code: '370202', status: 'withdrawn' }),
      { ...facts(), onOpenBill: false },
      ['withdrawn', 'other-authority'],
    ],
  ])('%s', (_case, row, given, refusals) => {
    expect(windowRefusals(row, given, here, policy)).toEqual(refusals)
  })
})
