import * as v from 'valibot'
import { authorityField, channelField, fenField, instantField, orderNoField } from './fields'

/** The states that a citizen sees; every internal state maps to one of them (mock/rules/order-states). */
export const citizenOrderStates = [
  /** The cashier may still be open; nothing is charged yet. */
  'waiting',
  /** Not sure yet: asking the wallet. */
  'confirming',
  'paid',
  /** 财政已核对. */
  'matched',
  /** Recorded by the police: finished. */
  'recorded',
  /** Closed or refused, and the wallet confirmed that nothing was charged. */
  'not-charged',
  /** Paid, but somebody else was first or the decision was withdrawn: the money goes back. */
  'refunding',
  'refunded',
  /** The wallet could not return the money by itself; a person looks after it. */
  'refund-delayed',
] as const

/** The red receipt (红字票据) that voids another one whole. */
const redReceipt = v.object({
  code: v.string(),
  number: v.string(),
  checkCode: v.string(),
  issuedAt: instantField,
  because: v.picklist(['withdrawn', 'granted']),
})

const receiptView = v.object({
  code: v.string(),
  number: v.string(),
  checkCode: v.string(),
  issuedAt: instantField,
  payerMasked: v.string(),
  payee: v.string(),
  items: v.array(v.object({ itemCode: v.string(), name: v.string(), amountFen: fenField })),
  totalFen: fenField,
  totalInCapitals: v.string(),
  /** Null while it is valid. */
  red: v.nullable(redReceipt),
})
export type ReceiptView = v.InferOutput<typeof receiptView>

export const orderView = v.object({
  orderNo: orderNoField,
  state: v.picklist(citizenOrderStates),
  /** The rail that takes the money, or took it. */
  channel: channelField,
  authority: authorityField,
  acts: v.array(v.string()),
  decisionNumbers: v.array(v.string()),
  totalFen: fenField,
  createdAt: instantField,
  /** Until when the cashier takes the money. */
  expiresAt: instantField,
  /** The trail; null = still open. Each step is closed by its owner: wallet, treasury, police. */
  paidAt: v.nullable(instantField),
  matchedAt: v.nullable(instantField),
  recordedAt: v.nullable(instantField),
  /** When the wallet was last asked. */
  askedAt: v.nullable(instantField),
  refund: v.nullable(
    v.object({
      amountFen: fenField,
      reason: v.picklist(['paid-twice', 'paid-late', 'withdrawn', 'granted']),
      requestedAt: instantField,
      doneAt: v.nullable(instantField),
      /** Some of it came by a bank transfer that people made, not back by the way on which it was paid. */
      byTransfer: v.boolean(),
    }),
  ),
  /** The latest; what stays paid after a partial refund has a receipt of its own. */
  receipt: v.nullable(receiptView),
  /** Earlier ones, each voided, oldest first. */
  voidedReceipts: v.array(receiptView),
})
export type OrderView = v.InferOutput<typeof orderView>
