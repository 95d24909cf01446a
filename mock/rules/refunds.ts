import type { RefundOption, RefundReason, RefundRefusal, RefundRequestState, RefundView } from '@/contract/refunds'
import { addSeconds, type Instant } from '@/domain/dates'
import { type Fen, fen, ZERO_FEN } from '@/domain/money'
import type { OrderState, RefundState } from './order-states'

/** The wallets take no refund of a payment that is older (WeChat Pay: 365 days; Alipay: the trade is finished). */
export const WALLET_DAYS = 365

/** How often one decision's money may be asked for; our choice, against asking on and on. */
const MOST_PER_DECISION = 3

/** One decision of a paid order, as the books have it now. */
export interface RefundFacts {
  orderState: OrderState
  paidAt: Instant | null
  /** This order's payment is the one that counts for it. */
  settledHere: boolean
  status: 'in-force' | 'provisional' | 'withdrawn' | 'enforced-by-court' | 'suspended'
  /** Reconsideration or lawsuit goes on. */
  held: boolean
  paidFen: Fen
  /** What was due on the day of payment by what is on file now; a hold that was told late makes it less. */
  dueFen: Fen
  /** What goes or went back of it already. */
  returnedFen: Fen
  /** Earlier requests for it. */
  requests: readonly { state: 'asked' | 'granted' | 'refused' | 'taken-back' | 'done'; reason: RefundReason }[]
}

type Cannot = NonNullable<RefundOption['cannot']>
type ReasonOption = RefundOption['reasons'][number]

/** Why nothing can be asked, whatever the reason; null = something may. */
export function whyNotAskable(facts: RefundFacts, now: Instant): Cannot | null {
  if (facts.paidAt === null) return 'not-paid'
  if (!facts.settledHere) return 'not-settled-here'
  if (facts.requests.some(({ state }) => state === 'asked')) return 'asked-already'
  if (facts.status === 'withdrawn' || facts.returnedFen >= facts.paidFen) return 'goes-back-already'
  if (facts.requests.some(({ state }) => state === 'granted')) return 'goes-back-already'
  if (addSeconds(facts.paidAt, WALLET_DAYS * 86_400) < now) return 'too-late'
  return null
}

/** Law and article by which money goes back, or does not. */
export const refundSources: Readonly<Record<RefundReason, string>> = {
  'paid-elsewhere': '行政处罚法第二十九条：同一个违法行为不得罚款两次以上；第七十四条：依法应当退还的除外',
  overpaid: '行政处罚法第七十二条第一款：每日百分之三，不超过罚款数额；第七十三条第三款：复议或者诉讼期间不计算',
  'decision-revoked': '道路交通安全违法行为记分管理办法第十六条；行政处罚法第七十四条：依法应当退还的除外',
  'wrong-decision': '道路交通安全违法行为处理程序规定第六十二条：可以由他人代为缴纳',
  other: '行政处罚法第七十四条：依法应当退还的除外',
}

const wordsNeeded: readonly RefundReason[] = ['paid-elsewhere', 'decision-revoked', 'other']

/** What each reason would bring, and why it does not hold where the books tell. */
export function reasonOption(reason: RefundReason, facts: RefundFacts): ReasonOption {
  return {
    reason,
    amountFen: amountFor(reason, facts),
    because: whyNotFor(reason, facts),
    source: refundSources[reason],
    wordsNeeded: wordsNeeded.includes(reason),
  }
}

function amountFor(reason: RefundReason, facts: RefundFacts): Fen {
  const left = fen(Math.max(0, facts.paidFen - facts.returnedFen))
  return reason === 'overpaid' ? fen(Math.min(left, overpaidFen(facts))) : left
}

const overpaidFen = ({ paidFen, dueFen, returnedFen }: RefundFacts): Fen =>
  paidFen - returnedFen > dueFen ? fen(paidFen - returnedFen - dueFen) : ZERO_FEN

function whyNotFor(reason: RefundReason, facts: RefundFacts): ReasonOption['because'] {
  const answered = facts.requests.filter(({ state }) => state === 'refused')
  if (answered.length >= MOST_PER_DECISION || answered.some((request) => request.reason === reason))
    return 'answered-already'
  switch (reason) {
    case 'overpaid':
      return overpaidFen(facts) === 0 ? 'not-overpaid' : null
    case 'decision-revoked':
      return facts.held ? 'under-review' : null
    case 'wrong-decision':
      return 'payment-counts'
    default:
      return null
  }
}

/** What an accountant may find when nothing goes back, by what was asked. */
export const refusalsFor: Readonly<Record<RefundReason, readonly RefundRefusal[]>> = {
  'paid-elsewhere': ['no-second-payment'],
  overpaid: ['sum-is-right'],
  'decision-revoked': ['decision-stands'],
  'wrong-decision': ['payment-counts'],
  other: ['payment-counts', 'no-second-payment', 'decision-stands'],
}

/** Where a refund stands for its payer. @param stuck the channel keeps refusing it */
export function refundStand(
  request: RefundRequestState | null,
  refund: RefundState | null,
  stuck: boolean,
): RefundView['stand'] {
  if (request === 'asked' || request === 'refused' || request === 'taken-back') return request
  switch (refund) {
    case 'waiting':
      return 'at-treasury'
    case 'done':
      return 'arrived'
    case 'abnormal':
      return 'delayed'
    default:
      return stuck ? 'delayed' : 'on-its-way'
  }
}
