import type { RefundOption, RefundView } from '@/contract/refunds'
import { fen } from '@/domain/money'
import type { CloudOutput } from '@/platform/cloud/cloud'
import { authority, ORDER_NO } from './pay-samples'

export const DECISION = '0190a000-0000-7000-8000-000000000101'
export const REQUEST = '0190a000-0000-7000-8000-000000000201'

const sources = '行政处罚法第七十四条：依法应当退还的除外'

export const refundOption = (changes: Partial<RefundOption> = {}): RefundOption => ({
  decisionId: DECISION,
  number: '9901021260048375',
  act: '开车时拨打接听手持电话',
  paidFen: fen(21_200),
  cannot: null,
  reasons: [
    { reason: 'paid-elsewhere', amountFen: fen(21_200), because: null, source: sources, wordsNeeded: true },
    { reason: 'overpaid', amountFen: fen(0), because: 'not-overpaid', source: sources, wordsNeeded: false },
    { reason: 'decision-revoked', amountFen: fen(21_200), because: null, source: sources, wordsNeeded: true },
    {
      reason: 'wrong-decision',
      amountFen: fen(21_200),
      because: 'payment-counts',
      source: sources,
      wordsNeeded: false,
    },
    { reason: 'other', amountFen: fen(21_200), because: null, source: sources, wordsNeeded: true },
  ],
  ...changes,
})

export const refundView = (stand: RefundView['stand'], changes: Partial<RefundView> = {}): RefundView => {
  const decided = !['asked', 'taken-back'].includes(stand)
  return {
    orderNo: ORDER_NO,
    requestId: REQUEST,
    decision: { decisionId: DECISION, number: '9901021260048375', act: '开车时拨打接听手持电话' },
    authority,
    channel: 'wechat',
    why: 'paid-elsewhere',
    words: '11 月 3 日在银行交过',
    amountFen: fen(21_200),
    stand,
    route: decided && stand !== 'refused' ? (stand === 'at-treasury' ? 'treasury' : 'wallet') : null,
    askedAt: '2026-11-20T02:31:08.000Z',
    lookedAt: decided ? '2026-11-21T02:00:00.000Z' : null,
    decidedAt: decided ? '2026-11-21T02:00:00.000Z' : null,
    returnedAt: null,
    byTransfer: false,
    arrivedAt: stand === 'arrived' ? '2026-11-22T02:00:00.000Z' : null,
    refusedBecause: stand === 'refused' ? 'no-second-payment' : null,
    decideBy: stand === 'asked' ? '2026-11-27' : null,
    arriveBy: ['at-treasury', 'on-its-way', 'delayed'].includes(stand) ? '2026-12-11' : null,
    points: null,
    mayTakeBack: stand === 'asked',
    ...changes,
  }
}

type RefundsOfOrder = CloudOutput<'refunds.options'>

export const refundsOfOrder = (changes: Partial<RefundsOfOrder> = {}): RefundsOfOrder => ({
  orderNo: ORDER_NO,
  authority,
  channel: 'wechat',
  paidAt: '2026-11-20T02:31:08.000Z',
  options: [refundOption()],
  refunds: [],
  promise: { answer: 5, wallet: 15, treasury: 30 },
  swept: false,
  ...changes,
})
