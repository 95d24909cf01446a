import * as v from 'valibot'
import { authorityField, dateField, fenField, idField, instantField, orderNoField } from './fields'

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
export const decisionView = v.object({
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
export const billView = v.object({
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
