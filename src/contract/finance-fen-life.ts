import * as v from 'valibot'
import { channelField, dateField, fenField, idField, instantField, orderNoField } from './fields'
import { stationView } from './finance-views'

const accountSide = v.object({
  account: v.string(),
  channel: v.nullable(channelField),
  unitName: v.string(),
  item: v.nullable(v.string()),
})

/** One fen's life at the desk: where it was from when to when, in whose account, and what shows it. */
export const fenLifeView = v.object({
  orderNo: orderNoField,
  amountFen: fenField,
  channel: channelField,
  payerMasked: v.string(),
  windowName: v.nullable(v.string()),
  decisions: v.array(v.object({ number: v.string(), amountFen: fenField })),
  verdict: v.picklist(['in-treasury', 'on-the-way', 'refunded', 'partly-refunded', 'not-paid', 'stopped']),
  paidAt: v.nullable(instantField),
  endedAt: v.nullable(instantField),
  stations: v.array(stationView),
  /** In which account the money lay from when to when; null = still. */
  lanes: v.array(
    v.object({ account: v.string(), from: instantField, until: v.nullable(instantField), amountFen: fenField }),
  ),
  entries: v.array(
    v.object({
      at: instantField,
      kind: v.string(),
      businessKey: v.string(),
      debits: v.array(v.object({ ...accountSide.entries, amountFen: fenField })),
      credits: v.array(v.object({ ...accountSide.entries, amountFen: fenField })),
      /** First hex digits of the link in the chain. */
      hash: v.string(),
    }),
  ),
  chainHolds: v.boolean(),
  bill: v.nullable(
    v.object({
      day: dateField,
      line: v.number(),
      raw: v.string(),
      compared: v.array(
        v.object({ field: v.string(), ours: v.nullable(v.string()), theirs: v.string(), agrees: v.boolean() }),
      ),
    }),
  ),
  batch: v.nullable(
    v.object({
      batchNo: v.string(),
      netFen: fenField,
      voucherNo: v.nullable(v.string()),
      state: v.picklist(['ready', 'submitted', 'executed', 'received', 'refused']),
    }),
  ),
  refunds: v.array(
    v.object({ refundNo: v.string(), amountFen: fenField, reason: v.string(), state: v.string(), at: instantField }),
  ),
  receipts: v.array(
    v.object({ code: v.string(), number: v.string(), red: v.boolean(), totalFen: fenField, issuedAt: instantField }),
  ),
  /** Where it stopped, if it did. */
  differenceId: v.nullable(idField),
})
export type FenLifeView = v.InferOutput<typeof fenLifeView>
