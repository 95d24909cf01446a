import * as v from 'valibot'
import { mutates, reads } from './envelope'
import { channelField, dateField, fenField, idField, instantField, orderNoField } from './fields'
import { fenLifeView } from './finance-fen-life'
import {
  billRow,
  channelBill,
  logRow,
  receiptRow,
  refundEvent,
  refundRow,
  refundSubjectField,
  secondLevel,
  sweepRow,
  sweepWait,
} from './finance-rows'
import {
  accountantView,
  actView,
  differenceClassField,
  differenceRow,
  differenceView,
  overviewView,
  proposalView,
  signedInView,
  unitView,
} from './finance-views'

/**
 * The accountant's desk. Identity is the accountant who is signed in; whoever belongs to one authority sees that
 * authority's money alone: anything else is NOT_FOUND.
 */

const regionField = v.optional(v.pipe(v.string(), v.regex(/^\d{6}$/)))
const noteField = v.pipe(v.string(), v.trim(), v.maxLength(200))
const textField = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60))
const pageField = { before: v.optional(v.string()) }

export const finance = {
  /**
   * Without a sign-in. FORBIDDEN for a wrong name or password (the same answer), TOO_MANY_TRIES while locked. Not under an
   * idempotency key: nothing that could stand for the password is kept, and each sign-in is a new one.
   */
  signIn: reads(v.strictObject({ login: textField, password: v.pipe(v.string(), v.maxLength(200)) }), signedInView),
  signOut: mutates(v.strictObject({}), v.object({ signedOut: v.literal(true) })),
  /** UNAUTHENTICATED when the sign-in has ended. */
  me: reads(v.strictObject({}), accountantView),

  overview: reads(v.strictObject({ day: v.optional(dateField), regionCode: regionField }), overviewView),

  /** 50 a page, newest first; those that wait for the caller in front unless asked otherwise. */
  differences: reads(
    v.strictObject({
      tab: v.picklist(['open', 'by-persons', 'by-rule']),
      class: v.optional(differenceClassField),
      channel: v.optional(channelField),
      regionCode: regionField,
      order: v.optional(v.picklist(['mine-first', 'oldest-first', 'largest-first'])),
      text: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(60))),
      ...pageField,
    }),
    v.object({
      rows: v.array(differenceRow),
      more: v.nullable(v.string()),
      counts: v.object({ open: v.number(), byPersons: v.number(), byRule: v.number() }),
    }),
  ),
  difference: reads(v.strictObject({ differenceId: idField }), differenceView),

  /** NOT_PAYABLE when the act is not allowed (any more) or another proposal is open. */
  propose: mutates(
    v.strictObject({
      subjectKind: v.picklist(['difference', 'refund-request', 'return-order', 'refund']),
      subjectId: v.pipe(v.string(), v.maxLength(60)),
      act: v.pipe(v.string(), v.maxLength(60)),
      note: noteField,
    }),
    proposalView,
  ),
  /** FORBIDDEN for whoever proposed it and for clerks; a return needs its reason. */
  decide: mutates(
    v.strictObject({ proposalId: idField, decision: v.picklist(['approve', 'return']), note: noteField }),
    proposalView,
  ),
  /** By whoever proposed it, while it is open. */
  takeBack: mutates(v.strictObject({ proposalId: idField }), proposalView),

  /** By order, trade, refund, decision, receipt, batch or voucher number. */
  search: reads(
    v.strictObject({ text: textField }),
    v.object({
      recognised: v.picklist([
        'order',
        'trade',
        'refund',
        'decision',
        'receipt',
        'batch',
        'voucher',
        'difference',
        'nothing',
      ]),
      orders: v.array(
        v.object({
          orderNo: orderNoField,
          channel: channelField,
          amountFen: fenField,
          payerMasked: v.string(),
          paidAt: v.nullable(instantField),
        }),
      ),
      differenceId: v.nullable(idField),
      batchNo: v.nullable(v.string()),
    }),
  ),
  fenLife: reads(v.strictObject({ orderNo: orderNoField }), fenLifeView),

  bills: reads(v.strictObject({ from: dateField, until: dateField }), v.object({ bills: v.array(channelBill) })),
  billRows: reads(
    v.strictObject({
      channel: channelField,
      merchantId: v.pipe(v.string(), v.maxLength(40)),
      day: dateField,
      only: v.optional(v.picklist(['differences'])),
      afterLine: v.optional(v.number()),
    }),
    v.object({ bill: channelBill, rows: v.array(billRow), more: v.boolean() }),
  ),
  /** Fetches and reconciles a day now; what is done already stays. */
  reconcileNow: mutates(v.strictObject({ channel: channelField, day: dateField }), v.object({ bill: channelBill })),

  sweeps: reads(
    v.strictObject({ from: dateField, until: dateField, regionCode: regionField }),
    v.object({
      batches: v.array(sweepRow),
      days: v.array(secondLevel),
      /** At the bank and in no batch, the oldest 5,000 of each unit and channel, as a sweep would find them now. */
      waiting: v.array(sweepWait),
      /** Next working day on which money is swept. */
      nextSweepOn: dateField,
    }),
  ),
  sweepItems: reads(
    v.strictObject({ batchNo: v.pipe(v.string(), v.maxLength(60)), regionCode: regionField }),
    v.object({
      batch: sweepRow,
      items: v.array(
        v.object({
          orderNo: orderNoField,
          decisionNumber: v.string(),
          grossFen: fenField,
          /** Gone back before the sweep. */
          refundFen: fenField,
          /** Gross − refund: what the treasury gets of it. */
          amountFen: fenField,
          /** False in a batch that was refused: it goes with a later one. */
          counts: v.boolean(),
        }),
      ),
    }),
  ),

  refunds: reads(
    v.strictObject({ tab: v.picklist(['waiting', 'under-way', 'done']), regionCode: regionField, ...pageField }),
    v.object({ rows: v.array(refundRow), more: v.nullable(v.string()) }),
  ),
  refund: reads(
    v.strictObject({ subjectKind: refundSubjectField, subjectId: v.pipe(v.string(), v.maxLength(60)) }),
    v.object({
      row: refundRow,
      /** What became of it, oldest first. */
      events: v.array(refundEvent),
      /** In the citizen's own words. */
      note: v.nullable(v.string()),
      decisionNumber: v.string(),
      payerMasked: v.string(),
      acts: v.array(actView),
      proposals: v.array(proposalView),
    }),
  ),

  /** Fiscal e-receipts, blue and red, newest first, or by number. */
  receipts: reads(
    v.strictObject({ day: v.optional(dateField), text: v.optional(textField), regionCode: regionField, ...pageField }),
    v.object({
      rows: v.array(receiptRow),
      more: v.nullable(v.string()),
      /** Numbers that are missing between the first and the last of the day; must be none. */
      gaps: v.array(v.string()),
    }),
  ),

  /** Authorities, their income items and channels with what each costs. */
  units: reads(
    v.strictObject({}),
    v.object({
      units: v.array(
        v.object({
          ...unitView.entries,
          unitCode: v.string(),
          itemCode: v.string(),
          payee: v.string(),
          channels: v.array(channelField),
        }),
      ),
      channels: v.array(
        v.object({ channel: channelField, merchantId: v.string(), feeBasisPoints: v.number(), billAfter: v.string() }),
      ),
    }),
  ),

  /** Who did what at the desk, refused acts included. */
  log: reads(
    v.strictObject(pageField),
    v.object({
      rows: v.array(logRow),
      more: v.nullable(v.string()),
    }),
  ),

  /** A short-lived link to a file. A statement is of a month (its first day) and comes as PDF. */
  download: mutates(
    v.strictObject({
      what: v.picklist([
        'daily-report',
        'differences',
        'ledger',
        'bill',
        'sweep-batch',
        'receipts',
        'log',
        'statement',
      ]),
      format: v.picklist(['csv', 'xlsx', 'pdf']),
      day: v.optional(dateField),
      channel: v.optional(channelField),
      batchNo: v.optional(v.pipe(v.string(), v.maxLength(60))),
      regionCode: regionField,
    }),
    v.object({ url: v.string(), fileName: v.string(), expiresAt: instantField }),
  ),
}
