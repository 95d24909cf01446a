import * as v from 'valibot'
import { channelField, dateField, fenField, idField, instantField } from './fields'

/** What the accountant's desk shows. All sums in fen; a negative one is money that went back. */

export const signedFenField = v.pipe(v.number(), v.safeInteger())

const differenceClasses = [
  'amount-mismatch',
  'status-mismatch',
  'provider-only',
  'local-only',
  'duplicate-payment',
  'late-day',
  'refund-only-provider',
  'fee-mismatch',
  'unknown-unit',
  'settlement-mismatch',
  'sweep-mismatch',
] as const
export const differenceClassField = v.picklist(differenceClasses)

export const accountantView = v.object({
  accountantId: idField,
  nameMasked: v.string(),
  role: v.picklist(['clerk', 'checker']),
  unit: v.string(),
  /** Null = every authority, at the finance bureau. */
  regionCode: v.nullable(v.string()),
  /** When this sign-in ends unless something is done. */
  expiresAt: instantField,
})
export type AccountantView = v.InferOutput<typeof accountantView>

/** `token`: the edge takes it out of the answer and puts it into the cookie; no page ever sees it. */
export const signedInView = v.object({ ...accountantView.entries, token: v.optional(v.string()) })

export const unitView = v.object({ regionCode: v.string(), name: v.string() })

const channelDay = v.object({
  channel: channelField,
  billState: v.picklist(['waiting', 'no-trades', 'loading', 'loaded', 'reconciled', 'refused']),
  fetchedAt: v.nullable(instantField),
  payments: v.number(),
  receivedFen: fenField,
  refundFen: fenField,
  suspenseFen: fenField,
  sweptFen: fenField,
  /** Borne by the collecting bank. */
  feeFen: signedFenField,
})

const classOfDay = v.object({
  class: differenceClassField,
  /** Found with this day's bills. */
  found: v.number(),
  /** Ended by a rule, with their sum. */
  byRule: v.number(),
  byRuleFen: fenField,
  /** Of whatever day, still open. */
  open: v.number(),
  openFen: fenField,
})

export const overviewView = v.object({
  day: dateField,
  now: instantField,
  units: v.array(unitView),
  /** The running day, live; the comparison is with the same weekday a week ago up to the same time. */
  today: v.object({ day: dateField, receivedFen: fenField, payments: v.number(), weekAgoFen: v.nullable(fenField) }),
  /** The day looked at. */
  received: v.object({ fen: fenField, payments: v.number(), refundFen: fenField, refunds: v.number() }),
  /** Rows of the day's bills; null rows = no bill yet. */
  matching: v.object({ matched: v.number(), rows: v.nullable(v.number()) }),
  open: v.object({ count: v.number(), fen: fenField, oldestDays: v.nullable(v.number()), waitForMe: v.number() }),
  /** The treasury's receipts of the day's money. */
  treasury: v.object({
    state: v.picklist(['received', 'under-way', 'day-off', 'refused', 'nothing']),
    at: v.nullable(instantField),
  }),
  lastDays: v.array(
    v.object({
      day: dateField,
      perChannel: v.array(v.object({ channel: channelField, receivedFen: fenField })),
      matched: v.number(),
      rows: v.nullable(v.number()),
    }),
  ),
  /** received − refund − suspense − onTheWay − treasury = nowhere, which must be 0. */
  whereItWent: v.object({
    receivedFen: fenField,
    refundFen: fenField,
    suspenseFen: fenField,
    onTheWayFen: fenField,
    treasuryFen: fenField,
    nowhereFen: signedFenField,
    balanced: v.boolean(),
  }),
  classes: v.array(classOfDay),
  channels: v.array(channelDay),
})
export type OverviewView = v.InferOutput<typeof overviewView>

export const differenceRow = v.object({
  differenceId: idField,
  regionCode: v.string(),
  number: v.string(),
  class: differenceClassField,
  level: v.picklist([1, 2]),
  channel: channelField,
  billDate: dateField,
  amountFen: fenField,
  orderNo: v.nullable(v.string()),
  inSuspense: v.boolean(),
  state: v.picklist(['open', 'proposed', 'waiting', 'resolved']),
  waitingFor: v.nullable(v.picklist(['unit', 'channel', 'bank', 'treasury'])),
  /** Proposed by somebody else: this accountant can decide it. */
  waitsForMe: v.boolean(),
  foundAt: instantField,
  resolvedAt: v.nullable(instantField),
  resolution: v.nullable(v.string()),
})
export type DifferenceRow = v.InferOutput<typeof differenceRow>

/** One of the things that may, or must not, be done; every reason has words on the desk. */
export const actView = v.object({
  act: v.string(),
  allowed: v.boolean(),
  recommended: v.boolean(),
  /** Why, or why not: a key of the desk's words. */
  because: v.nullable(v.string()),
  /** What its proposer must name, joined to the act: `record-for:1401051204077315`, `paid-by-hand:2026112000017`. */
  needs: v.optional(v.nullable(v.picklist(['decision-number', 'region-code', 'transfer-number']))),
})
export type ActView = v.InferOutput<typeof actView>

export const proposalView = v.object({
  proposalId: idField,
  act: v.string(),
  note: v.string(),
  byMasked: v.string(),
  byMe: v.boolean(),
  at: instantField,
  state: v.picklist(['open', 'approved', 'returned', 'taken-back']),
  decidedByMasked: v.nullable(v.string()),
  decidedAt: v.nullable(instantField),
  decisionNote: v.nullable(v.string()),
})
export type ProposalView = v.InferOutput<typeof proposalView>

/** Where money is, or stopped. */
export const stations = ['ordered', 'collected', 'notified', 'booked', 'billed', 'cleared', 'received'] as const
export const stationView = v.object({
  station: v.picklist(stations),
  state: v.picklist(['done', 'warned', 'stopped', 'open']),
  at: v.nullable(instantField),
  /** Evidence in numbers and codes, e.g. bill line or batch number; words are made by the desk. */
  evidence: v.record(v.string(), v.union([v.string(), v.number()])),
})
export type StationView = v.InferOutput<typeof stationView>

/** What can happen with a difference. */
export const differenceEvents = [
  /** Of the order that it is about, when there is one of ours. */
  'ordered',
  'collected',
  'found',
  'held',
  'released',
  'sent',
  'claimed',
  'not-in-next-bill',
  'proposed',
  'approved',
  'returned',
  'taken-back',
  'resolved',
] as const
export type DifferenceEvent = (typeof differenceEvents)[number]

export const differenceView = v.object({
  ...differenceRow.entries,
  decisionNumber: v.nullable(v.string()),
  payerMasked: v.nullable(v.string()),
  /** Signed: a channel may take back more than it pays in, and what was transferred by hand has left the account. */
  oursFen: v.nullable(signedFenField),
  theirsFen: v.nullable(signedFenField),
  /** The line of the bank's statement, where it is about a transfer by hand. */
  transferNo: v.nullable(v.string()),
  stations: v.array(stationView),
  events: v.array(
    v.object({
      at: instantField,
      event: v.picklist(differenceEvents),
      byMasked: v.nullable(v.string()),
      detail: v.record(v.string(), v.union([v.string(), v.number(), v.boolean(), v.null()])),
    }),
  ),
  acts: v.array(actView),
  proposals: v.array(proposalView),
})
export type DifferenceView = v.InferOutput<typeof differenceView>
