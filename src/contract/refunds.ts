import * as v from 'valibot'
import { mutates, reads } from './envelope'
import { authorityField, channelField, dateField, fenField, idField, instantField, orderNoField } from './fields'

/** Money that goes back: by itself, or because its payer asked for it. */

/** What a payer may say; the commonest first. */
export const refundReasons = ['paid-elsewhere', 'overpaid', 'decision-revoked', 'wrong-decision', 'other'] as const
export type RefundReason = (typeof refundReasons)[number]

/** Why a rule, not a person, lets it go back. */
export const ownAccordReasons = ['paid-twice', 'paid-late', 'withdrawn'] as const

/** How the request stands in the books; the citizen sees `refundStands`. */
export type RefundRequestState = 'asked' | 'granted' | 'refused' | 'taken-back' | 'done'

/** What two accountants found, when nothing goes back. */
export const refundRefusals = ['no-second-payment', 'sum-is-right', 'decision-stands', 'payment-counts'] as const
export type RefundRefusal = (typeof refundRefusals)[number]

export const MOST_REFUND_WORDS = 300

/** Why nothing can be asked for a decision of an order at all. */
export const notAskable = [
  /** Not paid, or not sure yet. */
  'not-paid',
  /** Somebody else's payment counts for it: what this order paid for it goes back by itself. */
  'not-settled-here',
  'goes-back-already',
  'asked-already',
  /** The wallets take nothing back any more: 365 days. */
  'too-late',
] as const

/** Why one reason does not hold, as far as the books tell. */
export const reasonBlocks = [
  'not-overpaid',
  /** Reconsideration or lawsuit is going on: nothing is decided yet. */
  'under-review',
  /** Whoever pays for another pays for good. */
  'payment-counts',
  'answered-already',
] as const

const refundOption = v.object({
  decisionId: idField,
  /** 16 digits. */
  number: v.string(),
  act: v.string(),
  paidFen: fenField,
  cannot: v.nullable(v.picklist(notAskable)),
  reasons: v.array(
    v.object({
      reason: v.picklist(refundReasons),
      /** What would go back. */
      amountFen: fenField,
      /** Null: may be asked. */
      because: v.nullable(v.picklist(reasonBlocks)),
      /** Law and article. */
      source: v.string(),
      wordsNeeded: v.boolean(),
    }),
  ),
})
export type RefundOption = v.InferOutput<typeof refundOption>

/** Where a refund stands, as its payer sees it. */
export const refundStands = [
  'asked',
  'refused',
  'taken-back',
  /** It was swept already: the treasury gives it back first. */
  'at-treasury',
  'on-its-way',
  /** The wallet cannot deliver it, or not yet: a person looks after it. */
  'delayed',
  'arrived',
] as const

const refundView = v.object({
  orderNo: orderNoField,
  /** Null: it goes back by itself. */
  requestId: v.nullable(idField),
  /** Null: paid beyond what the order settled. */
  decision: v.nullable(v.object({ decisionId: idField, number: v.string(), act: v.string() })),
  authority: authorityField,
  /** By which it was paid, and by which it goes back. */
  channel: channelField,
  why: v.picklist([...refundReasons, ...ownAccordReasons]),
  /** The payer's own; empty where there are none. */
  words: v.string(),
  amountFen: fenField,
  stand: v.picklist(refundStands),
  route: v.nullable(v.picklist(['wallet', 'treasury'])),
  askedAt: instantField,
  /** One of the two who look at it has. */
  lookedAt: v.nullable(instantField),
  decidedAt: v.nullable(instantField),
  /** When the treasury had given it back. */
  returnedAt: v.nullable(instantField),
  arrivedAt: v.nullable(instantField),
  /** People have transferred it to the payer's bank account, because the channel could not deliver it. */
  byTransfer: v.boolean(),
  refusedBecause: v.nullable(v.picklist(refundRefusals)),
  /** What the policy promises: the answer, and the money. Null where nothing is left to promise. */
  decideBy: v.nullable(dateField),
  arriveBy: v.nullable(dateField),
  /** Of a decision that was withdrawn: what went back to its driver. */
  points: v.nullable(v.object({ points: v.number(), returnedAt: instantField })),
  mayTakeBack: v.boolean(),
})
export type RefundView = v.InferOutput<typeof refundView>

export const refunds = {
  /** What can be asked back of one of the caller's own orders, and what goes back of it already. */
  options: reads(
    v.strictObject({ orderNo: orderNoField }),
    v.object({
      orderNo: orderNoField,
      authority: authorityField,
      channel: channelField,
      paidAt: v.nullable(instantField),
      options: v.array(refundOption),
      refunds: v.array(refundView),
      /** Working days that the policy promises: for the answer, then for the money through the wallet and the treasury. */
      promise: v.object({ answer: v.number(), wallet: v.number(), treasury: v.number() }),
      /** It was swept to the treasury already. */
      swept: v.boolean(),
    }),
  ),

  /** `cannot`: what the books say meanwhile. `expectedFen`: the sum that the caller saw. */
  ask: mutates(
    v.strictObject({
      orderNo: orderNoField,
      decisionId: idField,
      reason: v.picklist(refundReasons),
      words: v.pipe(v.string(), v.trim(), v.maxLength(MOST_REFUND_WORDS)),
      expectedFen: fenField,
    }),
    v.variant('kind', [
      v.object({ kind: v.literal('asked'), refund: refundView }),
      v.object({ kind: v.literal('cannot'), because: v.picklist([...notAskable, ...reasonBlocks, 'other-sum']) }),
    ]),
  ),

  /** Only while nobody has looked at it. FORBIDDEN afterwards. */
  takeBack: mutates(v.strictObject({ requestId: idField }), refundView),

  /** One of the caller's own requests. */
  get: reads(v.strictObject({ requestId: idField }), refundView),

  /** All that goes or went back to the caller, newest first, 20 a page; `before` is the `next` of the page before. */
  list: reads(
    v.strictObject({ before: v.optional(v.pipe(v.string(), v.maxLength(160))) }),
    v.object({ refunds: v.array(refundView), next: v.nullable(v.string()) }),
  ),
}
