import * as v from 'valibot'
import { mutates, reads } from './envelope'
import { fenField, idField, instantField, orderNoField, tokenField } from './fields'
import { billView, decisionView } from './payment-bills'
import { orderView } from './payment-orders'

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
