import { notAskable, refundReasons, refundStands } from '@/contract/refunds'
import { fen } from '@/domain/money'
import { refundStates } from '../../mock/rules/order-states'
import { isAllowed } from '../../mock/rules/proposed-acts'
import { type Act, refundActs, requestActs, returnActs } from '../../mock/rules/refund-acts'
import { type RefundFacts, reasonOption, refundStand, refusalsFor, whyNotAskable } from '../../mock/rules/refunds'

const NOW = '2026-11-20T02:30:00.000Z'
/** Of the collection account's statement. */
const LINE = '202611190000000417'
const facts = (changes: Partial<RefundFacts> = {}): RefundFacts => ({
  orderState: 'recorded',
  paidAt: '2026-11-01T02:30:00.000Z',
  settledHere: true,
  status: 'in-force',
  held: false,
  paidFen: fen(26_000),
  dueFen: fen(26_000),
  returnedFen: fen(0),
  requests: [],
  ...changes,
})

describe('whether a decision’s money can be asked back', () => {
  const table: [string, Partial<RefundFacts>, ReturnType<typeof whyNotAskable>][] = [
    ['paid and in force', {}, null],
    ['not paid', { paidAt: null }, 'not-paid'],
    ['somebody else was first', { settledHere: false }, 'not-settled-here'],
    ['withdrawn: it goes back by itself', { status: 'withdrawn' }, 'goes-back-already'],
    ['all of it went back', { returnedFen: fen(26_000) }, 'goes-back-already'],
    ['part of it went back', { returnedFen: fen(6_000) }, null],
    ['granted', { requests: [{ state: 'granted', reason: 'other' }] }, 'goes-back-already'],
    ['asked', { requests: [{ state: 'asked', reason: 'other' }] }, 'asked-already'],
    ['refused for another reason', { requests: [{ state: 'refused', reason: 'other' }] }, null],
    ['the last of 365 days', { paidAt: '2025-11-20T02:30:00.000Z' }, null],
    ['a second later', { paidAt: '2025-11-20T02:29:59.000Z' }, 'too-late'],
  ]
  it.each(table)('%s', (_name, changes, expected) => expect(whyNotAskable(facts(changes), NOW)).toBe(expected))
  it('has a case for each answer', () =>
    expect(new Set(table.map(([, , expected]) => expected))).toEqual(new Set([null, ...notAskable])))
})

describe('a reason', () => {
  it.each([
    ['paid-elsewhere', {}, null, 26_000],
    ['overpaid', {}, 'not-overpaid', 0],
    // 行政处罚法 art. 73(3): ten days on hold carry no surcharge.
    ['overpaid', { dueFen: fen(20_000) }, null, 6_000],
    ['overpaid', { dueFen: fen(20_000), returnedFen: fen(6_000) }, 'not-overpaid', 0],
    ['decision-revoked', {}, null, 26_000],
    ['decision-revoked', { held: true }, 'under-review', 26_000],
    ['wrong-decision', {}, 'payment-counts', 26_000],
    ['other', { returnedFen: fen(6_000) }, null, 20_000],
    ['other', { requests: [{ state: 'refused', reason: 'other' }] }, 'answered-already', 26_000],
    ['other', { requests: Array(3).fill({ state: 'refused', reason: 'overpaid' }) }, 'answered-already', 26_000],
  ] as const)('%s with %j', (reason, changes, because, amountFen) => {
    expect(reasonOption(reason, facts(changes as Partial<RefundFacts>))).toMatchObject({ because, amountFen })
  })
  it.each([...refundReasons])('%s names its law and article, and how it may be refused', (reason) => {
    expect(reasonOption(reason, facts()).source).toMatch(/第.+条/)
    expect(refusalsFor[reason].length).toBeGreaterThan(0)
  })
})

describe('where a refund stands', () => {
  it('is one of the stands for every state of both', () => {
    const requests = ['asked', 'granted', 'refused', 'taken-back', 'done', null] as const
    const stands = requests.flatMap((request) =>
      [null, ...refundStates].flatMap((refund) => [false, true].map((stuck) => refundStand(request, refund, stuck))),
    )
    expect(new Set(stands)).toEqual(new Set(refundStands))
  })
})

describe('what two accountants may do', () => {
  const allowed = (acts: ReturnType<typeof requestActs>): Act[] =>
    acts.filter(({ allowed }) => allowed).map(({ act }) => act as Act)
  const refund = { state: 'abnormal' as const, trouble: null, tries: 1, rescue_asked_at: null, next_look_at: null }

  it('grants or refuses only what is asked; a revoked decision waits for the police', () => {
    expect(allowed(requestActs({ state: 'asked', reason: 'overpaid' }, false))).toEqual([
      'grant',
      'refuse:sum-is-right',
    ])
    expect(allowed(requestActs({ state: 'asked', reason: 'decision-revoked' }, false))).toEqual([
      'refuse:decision-stands',
    ])
    for (const state of ['granted', 'refused', 'taken-back', 'done'] as const)
      expect(requestActs({ state, reason: 'other' }, false)).toEqual([])
  })

  it('approves a return once, and asks again for one that the treasury refused', () => {
    const order = { refused_because: null }
    expect(allowed(returnActs({ ...order, state: 'asked' }, true))).toEqual(['approve-return'])
    expect(allowed(returnActs({ ...order, state: 'asked' }, false))).toEqual([])
    expect(allowed(returnActs({ state: 'refused', refused_because: 'not-received' }, true))).toEqual([
      'ask-return-again',
    ])
    expect(returnActs({ state: 'refused', refused_because: 'never-swept' }, false)).toEqual([])
    for (const state of ['approved', 'submitted', 'returned'] as const)
      expect(returnActs({ ...order, state }, true)).toEqual([])
  })

  it.each([
    ['WeChat’s goes to the merchant’s account first', refund, 'wechat', ['to-merchant-account']],
    ['is left alone on its way there', { ...refund, rescue_asked_at: NOW, next_look_at: NOW }, 'wechat', []],
    ['then it is paid by hand', { ...refund, rescue_asked_at: NOW }, 'wechat', ['paid-by-hand']],
    ['Alipay’s is paid by hand', refund, 'alipay', ['paid-by-hand']],
    [
      'one that is too old, as the bank’s statement has it',
      { ...refund, trouble: 'TRADE_OVERDUE' },
      'wechat',
      [`paid-by-hand:${LINE}`],
    ],
    [
      'one that is still tried is left alone',
      { ...refund, state: 'ready' as const, trouble: 'NOT_ENOUGH', tries: 9 },
      'wechat',
      [],
    ],
  ] as const)('%s', (_name, row, channel, acts) => expect(allowed(refundActs(row, channel, [LINE]))).toEqual(acts))

  it('one that is too old waits until the bank’s statement has a transfer of its sum', () =>
    expect(refundActs({ ...refund, trouble: 'TRADE_OVERDUE' }, 'wechat', [])).toMatchObject([
      { act: 'paid-by-hand', allowed: false, because: 'no-transfer-yet' },
    ]))

  it('names the bank’s number of a transfer that was made by hand, and nothing with other acts', () => {
    const acts = refundActs(refund, 'alipay', [])
    for (const act of ['paid-by-hand', 'paid-by-hand:', 'paid-by-hand:12 34', 'to-merchant-account'])
      expect(isAllowed(acts, act)).toBe(false)
    expect(isAllowed(acts, 'paid-by-hand:2026112300000417')).toBe(true)
    expect(isAllowed(refundActs(refund, 'wechat', []), 'to-merchant-account:1')).toBe(false)
  })
})
