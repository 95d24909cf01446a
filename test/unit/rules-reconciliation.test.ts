import { fen } from '@/domain/money'
import { type OrderState, orderStates, type RefundState, refundStates } from '../../mock/rules/order-states'
import {
  type ActOption,
  actReasons,
  actsOn,
  differenceActs,
  type OpenDifference,
} from '../../mock/rules/reconciliation/acts'
import { billReadyAt, nextBillTry } from '../../mock/rules/reconciliation/bill-times'
import { type DifferenceClass, differenceClasses } from '../../mock/rules/reconciliation/classes'
import { type BilledRow, classify, type OurOrder, type OurRefund } from '../../mock/rules/reconciliation/classify'
import { feeBeyondContract, feeInFen, feeOfContract } from '../../mock/rules/reconciliation/fees'
import { type DifferenceFacts, type Repair, repairOf, unexplainedFen } from '../../mock/rules/reconciliation/repairs'

const BASIS_POINTS = 20

const payment: BilledRow = {
  kind: 'payment',
  orderNo: 'J140105261119AAAAAAAAAAAA',
  tradeNo: 'trade-1',
  refundNo: null,
  amountFen: fen(20_000),
  feeE5: 40_000,
  status: 'success',
}
const refund: BilledRow = { ...payment, kind: 'refund', refundNo: 'R140105261119BBBBBBBBBBBB', feeE5: -40_000 }
const order: OurOrder = {
  totalFen: fen(20_000),
  state: 'recorded',
  tradeNo: 'trade-1',
  paidOnDay: true,
  billedElsewhere: false,
  paidTwice: false,
}
const unpaid: OurOrder = { ...order, state: 'confirming', tradeNo: null, paidOnDay: false }

describe('the class of a payment in a bill', () => {
  const classOf = (row: Partial<BilledRow>, ours: OurOrder | null, regionKnown = true) =>
    classify({ ...payment, ...row }, { order: ours, refund: null, regionKnown }, BASIS_POINTS)

  test.each<[string, Partial<BilledRow>, OurOrder | null, boolean, ReturnType<typeof classify>]>([
    ['ours, this trade, sum, day and fee', {}, order, true, 'matched'],
    [
      'the channel does not round its fee',
      { amountFen: fen(10_150), feeE5: 20_300 },
      { ...order, totalFen: fen(10_150) },
      true,
      'matched',
    ],
    ['no order of that number, a district of ours', {}, null, true, 'provider-only'],
    ['no order of that number, nobody knows whose', {}, null, false, 'unknown-unit'],
    ['no payment in our books', {}, unpaid, true, 'status-mismatch'],
    ['closed here, paid there', {}, { ...unpaid, state: 'closed' }, true, 'status-mismatch'],
    ['another sum', { amountFen: fen(20_001) }, order, true, 'amount-mismatch'],
    ['another sum, and not paid here', { amountFen: fen(1) }, unpaid, true, 'amount-mismatch'],
    ['a second trade of an order', { tradeNo: 'trade-2' }, order, true, 'duplicate-payment'],
    [
      'a second trade of an order, of another sum',
      { tradeNo: 'trade-2', amountFen: fen(1) },
      order,
      true,
      'duplicate-payment',
    ],
    [
      'its fines were paid by another order first',
      {},
      { ...order, state: 'surplus', paidTwice: true },
      true,
      'duplicate-payment',
    ],
    ['all of it goes back for another reason', {}, { ...order, state: 'surplus' }, true, 'matched'],
    ['paid on the neighbouring day', {}, { ...order, paidOnDay: false }, true, 'late-day'],
    [
      'paid on the neighbouring day, whose bill has it',
      {},
      { ...order, paidOnDay: false, billedElsewhere: true },
      true,
      'duplicate-payment',
    ],
    ['another fee', { feeE5: 75_000 }, order, true, 'fee-mismatch'],
    ['no fee', { feeE5: 0 }, order, true, 'fee-mismatch'],
    [
      'another fee and the neighbouring day: the day counts more',
      { feeE5: 0 },
      { ...order, paidOnDay: false },
      true,
      'late-day',
    ],
  ])('%s', (_, row, ours, regionKnown, expected) => {
    expect(classOf(row, ours, regionKnown)).toBe(expected)
  })

  test('every state of an order has exactly one, by whether its payment is in our books', () => {
    const paidStates: OrderState[] = ['paid', 'matched', 'recorded', 'surplus']
    for (const state of orderStates) {
      const paid = paidStates.includes(state)
      const expected = paid ? 'matched' : 'status-mismatch'
      expect([state, classOf({}, { ...order, state, tradeNo: paid ? 'trade-1' : null })]).toEqual([state, expected])
    }
  })
})

describe('the class of a refund in a bill', () => {
  const ours = (state: RefundState): OurRefund => ({ state, amountFen: fen(20_000) })
  const classOf = (row: Partial<BilledRow>, mine: OurRefund | null, its: OurOrder | null = order) =>
    classify({ ...refund, ...row }, { order: its, refund: mine, regionKnown: true }, BASIS_POINTS)

  /** By what the bill says: the class for each state of our refund, and without one. */
  const table: Record<BilledRow['status'], Record<RefundState | 'none', ReturnType<typeof classify>>> = {
    success: {
      waiting: 'status-mismatch',
      ready: 'status-mismatch',
      submitted: 'status-mismatch',
      abnormal: 'status-mismatch',
      done: 'matched',
      none: 'refund-only-provider',
    },
    // Frozen when the file was made.
    processing: {
      waiting: 'matched',
      ready: 'matched',
      submitted: 'matched',
      abnormal: 'matched',
      done: 'matched',
      none: 'refund-only-provider',
    },
    // No money moved; ours is renewed by itself unless we believe it delivered.
    failed: {
      waiting: 'matched',
      ready: 'matched',
      submitted: 'matched',
      abnormal: 'matched',
      done: 'status-mismatch',
      none: 'matched',
    },
  }
  test.each(Object.entries(table) as [BilledRow['status'], (typeof table)['success']][])(
    'billed as %s',
    (status, row) => {
      for (const state of [...refundStates, 'none'] as const)
        expect([state, classOf({ status }, state === 'none' ? null : ours(state))]).toEqual([state, row[state]])
    },
  )

  test('another sum, another fee, and a payment by code that the counter took back', () => {
    expect(classOf({ amountFen: fen(19_999) }, ours('done'))).toBe('amount-mismatch')
    expect(classOf({ feeE5: 0 }, ours('done'))).toBe('fee-mismatch')
    expect(classOf({ refundNo: payment.orderNo }, null, unpaid)).toBe('matched')
    expect(classOf({ refundNo: payment.orderNo }, null, order)).toBe('refund-only-provider')
  })
})

test('fees: the contract in whole fen, a rounding is no difference, a fee and its return cancel', () => {
  expect([feeOfContract(fen(30_900), 20), feeOfContract(fen(2), 20), feeOfContract(fen(0), 20)]).toEqual([62_000, 0, 0])
  const billed = (feeE5: number, kind: 'payment' | 'refund' = 'payment') => ({ kind, feeE5, amountFen: fen(30_900) })
  expect(feeBeyondContract(billed(62_000), 20)).toBe(0)
  expect(feeBeyondContract(billed(61_800), 20)).toBe(0)
  expect(feeBeyondContract(billed(97_000), 20)).toBe(35_000)
  expect(feeBeyondContract(billed(-62_000, 'refund'), 20)).toBe(0)
  expect(feeBeyondContract(billed(0, 'refund'), 20)).toBe(62_000)
  expect([61_800, -61_800, 500, -500, 499, -499, 0].map(feeInFen)).toEqual([62, -62, 1, -1, 0, 0, 0])
})

const facts = (change: Partial<DifferenceFacts>): DifferenceFacts => ({
  class: 'status-mismatch',
  about: 'payment',
  order: 'unpaid',
  reversed: false,
  billedAs: 'success',
  nextBill: 'unread',
  oursFen: fen(20_000),
  theirsFen: fen(20_000),
  ...change,
})

test.each<[string, Partial<DifferenceFacts>, Repair, number]>([
  ['unpaid here, paid there: the channel is asked', {}, 'ask-about-payment', 20_000],
  ['recorded here meanwhile', { order: 'paid' }, 'ask-about-payment', 0],
  ['put down for refund here meanwhile', { order: 'goes-back' }, 'ask-about-payment', 0],
  ['taken back at the counter', { reversed: true }, 'cancels-out', 0],
  ['a refund that only its confirmation lacks', { about: 'refund', order: 'paid' }, 'ask-about-refund', 0],
  ['a refund that failed there and not here', { about: 'refund', order: 'paid', billedAs: 'failed' }, 'none', 0],
  ['no order of ours', { class: 'provider-only', order: 'unknown', oursFen: null }, 'none', 20_000],
  ['nobody knows whose', { class: 'unknown-unit', order: 'unknown', oursFen: null }, 'none', 20_000],
  ['paid twice: its refund is put down', { class: 'duplicate-payment', order: 'goes-back' }, 'goes-back', 0],
  ['a second trade of an order', { class: 'duplicate-payment', order: 'paid-otherwise' }, 'none', 20_000],
  ['billed on two days', { class: 'duplicate-payment', order: 'paid' }, 'none', 20_000],
  ['more than ours', { class: 'amount-mismatch', order: 'paid', theirsFen: fen(20_300) }, 'none', 300],
  ['less than ours', { class: 'amount-mismatch', order: 'paid', theirsFen: fen(19_000) }, 'none', -1_000],
  ['another sum of what we have not booked', { class: 'amount-mismatch', theirsFen: fen(19_000) }, 'none', 19_000],
  [
    'more given back than we did',
    { class: 'amount-mismatch', about: 'refund', order: 'paid', theirsFen: fen(20_300) },
    'none',
    -300,
  ],
  [
    'given back by nobody here',
    { class: 'refund-only-provider', about: 'refund', order: 'paid', oursFen: null },
    'none',
    -20_000,
  ],
  ['across midnight', { class: 'late-day', order: 'paid' }, 'join-days', 0],
  [
    'not billed, the next bill is not there',
    { class: 'local-only', order: 'paid', theirsFen: null },
    'wait-for-next-bill',
    0,
  ],
  [
    'not billed, the next bill has it',
    { class: 'local-only', order: 'paid', theirsFen: null, nextBill: 'has-it' },
    'join-days',
    0,
  ],
  [
    'not billed, the next bill lacks it, too',
    { class: 'local-only', order: 'paid', theirsFen: null, nextBill: 'lacks-it' },
    'none',
    0,
  ],
  ['another fee', { class: 'fee-mismatch', order: 'paid' }, 'none', 0],
  ['of the second level', { class: 'settlement-mismatch', order: 'unknown', oursFen: null }, 'none', 0],
])('repair: %s', (_, change, repair, heldFen) => {
  expect([repairOf(facts(change)), unexplainedFen(facts(change))]).toEqual([repair, heldFen])
})

describe('acts by two persons', () => {
  const open = (itsClass: DifferenceClass, change: Partial<OpenDifference> = {}): OpenDifference => ({
    class: itsClass,
    about: 'payment',
    order: 'unknown',
    nextBill: 'unread',
    state: 'open',
    waitingFor: null,
    inSuspense: false,
    ...change,
  })
  const allowed = (difference: OpenDifference) =>
    actsOn(difference)
      .filter((one) => one.allowed)
      .map((one) => one.act)

  test.each<[OpenDifference, ActOption['act'][]]>([
    [open('status-mismatch', { inSuspense: true }), ['record', 'refund', 'send-to-channel']],
    [open('status-mismatch', { about: 'refund' }), ['send-to-channel']],
    [open('provider-only', { inSuspense: true }), ['record-for', 'refund', 'send-to-channel']],
    [open('unknown-unit', { inSuspense: true }), ['claim', 'send-to-channel']],
    [open('unknown-unit'), ['send-to-channel']],
    [open('amount-mismatch', { inSuspense: true }), ['send-to-channel']],
    [
      open('amount-mismatch', { inSuspense: true, waitingFor: 'channel', state: 'waiting' }),
      ['send-to-channel', 'channel-corrected'],
    ],
    [open('duplicate-payment', { inSuspense: true }), ['send-to-channel']],
    [open('refund-only-provider', { about: 'refund', inSuspense: true }), ['send-to-channel']],
    [open('local-only'), ['send-to-channel']],
    [open('local-only', { state: 'waiting', waitingFor: 'channel' }), ['send-to-channel', 'mark-explained']],
    [open('local-only', { state: 'proposed', waitingFor: 'channel', nextBill: 'has-it' }), []],
    [open('late-day'), ['send-to-channel']],
    [open('fee-mismatch'), ['send-to-bank', 'accept-fee']],
    [open('fee-mismatch', { state: 'waiting', waitingFor: 'bank' }), ['send-to-bank', 'accept-fee', 'mark-explained']],
    [open('settlement-mismatch'), ['send-to-bank']],
    [
      open('settlement-mismatch', { about: 'transfer', state: 'waiting', waitingFor: 'bank' }),
      ['send-to-bank', 'mark-explained'],
    ],
    [open('sweep-mismatch'), ['send-to-treasury']],
  ])('%j: %j', (difference, acts) => {
    expect(allowed(difference)).toEqual(acts)
  })

  test('every class has something to do, one thing recommended at most, and money never goes to the treasury from here', () => {
    for (const itsClass of differenceClasses)
      for (const state of ['open', 'proposed', 'waiting'] as const)
        for (const waitingFor of [null, 'unit', 'channel', 'bank', 'treasury'] as const)
          for (const inSuspense of [true, false])
            for (const about of ['payment', 'refund', 'transfer'] as const) {
              const acts = actsOn(open(itsClass, { state, waitingFor, inSuspense, about }))
              expect(acts.some((one) => one.allowed)).toBe(true)
              expect(acts.filter((one) => one.recommended).length).toBeLessThanOrEqual(1)
              expect(acts.filter((one) => one.recommended && !one.allowed)).toEqual([])
              expect(new Set(acts.map((one) => one.act)).size).toBe(acts.length)
              expect(acts.find((one) => one.act === 'sweep-now')?.allowed ?? false).toBe(false)
              if (inSuspense) expect(acts.find((one) => one.act === 'mark-explained')?.allowed ?? false).toBe(false)
              for (const one of acts) {
                expect(differenceActs).toContain(one.act)
                expect(actReasons).toContain(one.because)
              }
            }
    expect(actsOn(open('provider-only', { state: 'resolved' }))).toEqual([])
  })
})

test('bills are asked for from the hour at which the channel has them, and later after a failure', () => {
  expect(billReadyAt('wechat', '2026-11-19')).toBe('2026-11-20T02:00:00.000Z')
  expect(billReadyAt('nontax', '2026-11-19')).toBe('2026-11-19T22:00:00.000Z')
  const gaps = [1, 2, 3, 4, 5, 6, 99].map((tries) => nextBillTry(tries, '2026-11-20T02:00:00.000Z').slice(8, 16))
  expect(gaps).toEqual(['20T02:30', '20T02:30', '20T03:00', '20T04:00', '20T06:00', '21T02:00', '21T02:00'])
})
