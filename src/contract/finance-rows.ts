import * as v from 'valibot'
import { channelField, dateField, fenField, instantField, orderNoField } from './fields'
import { differenceClassField, signedFenField } from './finance-views'

/** Rows of the lists at the accountant's desk. */

export const billRow = v.object({
  line: v.number(),
  kind: v.picklist(['payment', 'refund']),
  at: instantField,
  orderNo: v.string(),
  tradeNo: v.string(),
  refundNo: v.nullable(v.string()),
  amountFen: fenField,
  feeFen: signedFenField,
  class: v.nullable(v.union([v.literal('matched'), differenceClassField])),
})
export type BillRowView = v.InferOutput<typeof billRow>

export const channelBill = v.object({
  channel: channelField,
  merchantId: v.string(),
  day: dateField,
  state: v.picklist(['waiting', 'no-trades', 'loading', 'loaded', 'reconciled', 'refused']),
  tries: v.number(),
  nextTryAt: v.nullable(instantField),
  fetchedAt: v.nullable(instantField),
  reconciledAt: v.nullable(instantField),
  payments: v.nullable(v.number()),
  paymentFen: v.nullable(fenField),
  refunds: v.nullable(v.number()),
  refundFen: v.nullable(fenField),
  feeFen: v.nullable(signedFenField),
  matched: v.number(),
  refusedBecause: v.nullable(v.string()),
  refusedLine: v.nullable(v.number()),
})
export type ChannelBillView = v.InferOutput<typeof channelBill>

export const sweepRow = v.object({
  regionCode: v.string(),
  unitName: v.string(),
  batchNo: v.string(),
  sweepDate: dateField,
  channel: channelField,
  itemCode: v.string(),
  grossFen: fenField,
  refundFen: fenField,
  netFen: fenField,
  items: v.number(),
  state: v.picklist(['ready', 'submitted', 'executed', 'received', 'refused']),
  refusedBecause: v.nullable(v.string()),
  voucherNo: v.nullable(v.string()),
  createdAt: instantField,
  receivedAt: v.nullable(instantField),
})
export type SweepRow = v.InferOutput<typeof sweepRow>

/** Why money that is at the bank is in no batch. */
export const sweepWaits = [
  /** Nothing speaks against it. */
  'next-sweep',
  /** The bank does not hold so much for this unit and channel. */
  'not-enough',
  'not-matched',
  'not-at-bank',
  'difference-open',
  'withdrawn',
  'refund-under-way',
] as const
export const sweepWait = v.object({
  regionCode: v.string(),
  itemCode: v.string(),
  channel: channelField,
  because: v.picklist(sweepWaits),
  items: v.number(),
  amountFen: fenField,
})
export type SweepWait = v.InferOutput<typeof sweepWait>

/** One channel's day on its way: bill, bank, sweep and treasury beside each other. */
export const secondLevel = v.object({
  channel: channelField,
  day: dateField,
  billFen: signedFenField,
  bankFen: v.nullable(signedFenField),
  sweptFen: fenField,
  receivedFen: fenField,
  heldFen: fenField,
  agrees: v.boolean(),
})
export type SecondLevelRow = v.InferOutput<typeof secondLevel>

/** Of which kind a proposal about money that goes back is. */
export const refundSubjectField = v.picklist(['refund-request', 'return-order', 'refund'])
export type RefundSubject = v.InferOutput<typeof refundSubjectField>

export const refundRow = v.object({
  kind: v.picklist(['automatic', 'requested', 'return-order']),
  /** Subject of a proposal: the request's id, the return's number or the refund's. */
  subjectId: v.string(),
  regionCode: v.string(),
  orderNo: orderNoField,
  refundNo: v.nullable(v.string()),
  channel: channelField,
  amountFen: fenField,
  reason: v.string(),
  /** `transfer`: people have paid it to the payer's bank account. */
  route: v.nullable(v.picklist(['wallet', 'treasury', 'transfer'])),
  state: v.string(),
  /** Somebody has to do something. */
  waits: v.boolean(),
  waitsForMe: v.boolean(),
  at: instantField,
  doneAt: v.nullable(instantField),
})
export type RefundRow = v.InferOutput<typeof refundRow>

export const refundEvents = [
  'asked',
  'granted',
  'refused',
  'taken-back',
  'begun',
  'return-asked',
  'return-approved',
  'treasury-returned',
  'treasury-refused',
  /** The channel does not take it now and is asked again. */
  'channel-refuses',
  /** The channel will never deliver it to the payer. */
  'undeliverable',
  'to-merchant-account',
  'at-merchant-account',
  'arrived',
  'proposed',
  'proposal-approved',
  'proposal-returned',
  'proposal-taken-back',
] as const
/** One step of money that goes back; `at` is null for what is so now and has no moment of its own. */
export const refundEvent = v.object({
  at: v.nullable(instantField),
  event: v.picklist(refundEvents),
  byMasked: v.nullable(v.string()),
  /** Numbers and codes; words are made by the desk. */
  detail: v.record(v.string(), v.union([v.string(), v.number()])),
})
export type RefundEvent = v.InferOutput<typeof refundEvent>

/** A fiscal e-receipt; a red one takes back the blue one that it names. */
export const receiptRow = v.object({
  regionCode: v.string(),
  code: v.string(),
  number: v.string(),
  red: v.boolean(),
  redOf: v.nullable(v.string()),
  orderNo: orderNoField,
  totalFen: fenField,
  issuedAt: instantField,
})
export type ReceiptRow = v.InferOutput<typeof receiptRow>

export const logRow = v.object({
  at: instantField,
  byMasked: v.nullable(v.string()),
  role: v.nullable(v.picklist(['clerk', 'checker'])),
  act: v.string(),
  subject: v.nullable(v.string()),
  outcome: v.string(),
  traceId: v.string(),
})
export type LogRow = v.InferOutput<typeof logRow>
