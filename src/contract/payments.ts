import * as v from 'valibot'
import { mutates, reads } from './envelope'
import {
  authorityField,
  dateField,
  fenField,
  idField,
  instantField,
  orderNoField,
  tokenField,
  walletField,
} from './fields'

/** What waiting costs, for one decision. All sums are totals (fine + surcharge) in fen. */
const costByDate = v.object({
  /** China day for which `todayFen` holds. */
  today: dateField,
  todayFen: fenField,
  /** Last day without surcharge. */
  dueOn: dateField,
  /** Added per day from the day after `dueOn` on; 0 when the decision carries no surcharge. */
  dailyStepFen: fenField,
  /** First day on which the cap is reached, and the total that is never exceeded. */
  capOn: dateField,
  capFen: fenField,
  /** The surcharge stands still (行政处罚法 art. 73): why, and since when. */
  held: v.nullable(v.object({ reason: v.picklist(['reconsideration', 'lawsuit']), since: dateField })),
})
export type CostByDate = v.InferOutput<typeof costByDate>

/** Why a decision cannot be paid here and now. */
const notPayableReason = v.picklist([
  'paid',
  'being-paid-elsewhere',
  'withdrawn',
  'not-in-service',
  'enforced-by-court',
  /** Confirmed here, not paid within the minutes that pay-to-confirm gives; the record is open again. */
  'lapsed',
  /** A warning: there is nothing to pay. */
  'warning',
])
export type NotPayableReason = v.InferOutput<typeof notPayableReason>

/** One penalty decision as anybody who holds its number may see it: the person is masked. */
const decisionView = v.object({
  decisionId: idField,
  /** 16 digits. */
  number: v.string(),
  procedure: v.picklist(['simple', 'general']),
  authority: authorityField,
  /** What was done, in the words of the code table. */
  act: v.string(),
  payerMasked: v.string(),
  plateMasked: v.nullable(v.string()),
  decidedOn: dateField,
  servedOn: dateField,
  fineFen: fenField,
  surchargeFen: fenField,
  totalFen: fenField,
  /** Whole days after the due date; 0 while in time. */
  lateDays: v.number(),
  cost: costByDate,
  /** Under pay-to-confirm: until when it must be paid; null otherwise. */
  lapsesAt: v.optional(v.nullable(instantField)),
  /** Null when it can be paid here now. */
  notPayable: v.nullable(notPayableReason),
  /** When it was paid or withdrawn, for the words of `notPayable`. */
  closedAt: v.nullable(instantField),
})
export type DecisionView = v.InferOutput<typeof decisionView>

/** What stands behind a window's code. `state` decides which screen is shown. */
const billView = v.object({
  billId: idField,
  state: v.picklist(['open', 'paying', 'paid', 'expired', 'withdrawn']),
  authority: authorityField,
  hallName: v.string(),
  windowName: v.string(),
  items: v.array(decisionView),
  fineFen: fenField,
  surchargeFen: fenField,
  totalFen: fenField,
  issuedAt: instantField,
  expiresAt: instantField,
  /** The cloud's time of this answer: a countdown must not depend on the phone's clock being right. */
  now: instantField,
  /** When it was paid, withdrawn or expired. */
  closedAt: v.nullable(instantField),
  /** The caller's own latest order for this bill, if any: the way back to its result. */
  myOrderNo: v.nullable(orderNoField),
})
export type BillView = v.InferOutput<typeof billView>

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

const orderView = v.object({
  orderNo: orderNoField,
  state: v.picklist(citizenOrderStates),
  wallet: walletField,
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
    }),
  ),
  /** The latest; what stays paid after a partial refund has a receipt of its own. */
  receipt: v.nullable(receiptView),
  /** Earlier ones, each voided, oldest first. */
  voidedReceipts: v.array(receiptView),
})
export type OrderView = v.InferOutput<typeof orderView>

/** What the wallet's cashier needs to open. */
const cashier = v.variant('kind', [
  v.object({
    kind: v.literal('wechat'),
    timeStamp: v.string(),
    nonceStr: v.string(),
    package: v.string(),
    signType: v.literal('RSA'),
    paySign: v.string(),
  }),
  v.object({ kind: v.literal('alipay'), tradeNo: v.string() }),
  /** A signed form for the acquirer's own page; in a browser only. */
  v.object({ kind: v.literal('card'), url: v.string(), fields: v.record(v.string(), v.string()) }),
])
export type Cashier = v.InferOutput<typeof cashier>

const lookUpAnswer = v.variant('kind', [
  /** One, or several that share the first 15 digits: the citizen picks by act and date. */
  v.object({ kind: v.literal('found'), decisions: v.array(decisionView) }),
  v.object({ kind: v.literal('none') }),
  v.object({ kind: v.literal('surveillance-record') }),
])
export type LookUpAnswer = v.InferOutput<typeof lookUpAnswer>

export const payments = {
  /** Bill behind a scanned code. NOT_FOUND for a token that was never issued here. Without a sign-in. */
  openBill: reads(v.strictObject({ token: tokenField }), billView),

  /** The caller's own unpaid decisions, those due first in front. NOT_VERIFIED until the caller is verified. */
  dues: reads(v.strictObject({}), v.object({ decisions: v.array(decisionView), now: instantField })),

  /** Decisions by 15 or 16 digits. Limited per caller: TOO_MANY_TRIES. */
  lookUp: reads(v.strictObject({ number: v.pipe(v.string(), v.regex(/^\d{15,16}$/)) }), lookUpAnswer),

  /**
   * Orders the payment of a bill or of one decision; the answer opens the caller's own wallet.
   * PRICE_CHANGED when `expectedTotalFen` is not today's total, NOT_PAYABLE when it was settled meanwhile.
   */
  placeOrder: mutates(
    v.strictObject({
      target: v.variant('kind', [
        v.strictObject({ kind: v.literal('bill'), token: tokenField }),
        v.strictObject({ kind: v.literal('decision'), decisionId: idField }),
        /** Several of the caller's own decisions of one authority, together. */
        v.strictObject({
          kind: v.literal('decisions'),
          decisionIds: v.pipe(v.array(idField), v.minLength(1), v.maxLength(10)),
        }),
      ]),
      expectedTotalFen: fenField,
      /** `card`: not with the wallet but with a bank card, where the authority takes them. */
      means: v.optional(v.picklist(['wallet', 'card'])),
    }),
    v.object({ orderNo: orderNoField, totalFen: fenField, expiresAt: instantField, cashier }),
  ),

  /**
   * What the cashier told the app. Display only: the cloud asks the wallet. After `cancelled` or `failed` the
   * order is closed at the wallet, so that the bill is free again; a payment that did arrive wins.
   */
  reportCashier: mutates(
    v.strictObject({ orderNo: orderNoField, outcome: v.picklist(['done', 'cancelled', 'failed', 'unknown']) }),
    orderView,
  ),

  /** One of the caller's own orders; NOT_FOUND for anybody else's. Asks the wallet while it is not sure. */
  getOrder: reads(v.strictObject({ orderNo: orderNoField }), orderView),

  /** The caller's paid orders, newest first, 20 a page. `before` is the `createdAt` of the last one seen. */
  listOrders: reads(
    v.strictObject({ before: v.optional(instantField) }),
    v.object({ orders: v.array(orderView), more: v.boolean() }),
  ),

  /**
   * A short-lived link to a receipt of one of the caller's own orders: the latest, or the blue or red one of that code
   * and number. NOT_FOUND until it is issued.
   */
  receiptFile: reads(
    v.strictObject({
      orderNo: orderNoField,
      format: v.picklist(['pdf', 'png']),
      receipt: v.optional(
        v.strictObject({
          code: v.pipe(v.string(), v.regex(/^\d{8}$/)),
          number: v.pipe(v.string(), v.regex(/^\d{10}$/)),
        }),
      ),
    }),
    v.object({ url: v.string(), fileName: v.string(), expiresAt: instantField }),
  ),
}
