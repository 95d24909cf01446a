import * as v from 'valibot'
import { mutates, reads } from './envelope'
import { authorityField, dateField, fenField, idField, instantField } from './fields'
import { conditionView, counterView, licenceView, plateKindField, recordRow } from './records'

/** Surveillance records (电子监控记录): what is open, whether it can be settled here, and settling it. */

export const recordFilters = ['open', 'on-hold', 'done'] as const
export type RecordFilter = (typeof recordFilters)[number]

const vehicleSummary = v.object({
  vehicleId: idField,
  plate: v.string(),
  plateKind: plateKindField,
  relation: v.picklist(['own', 'borrowed']),
  ownerMasked: v.nullable(v.string()),
  /** Records that wait for anything. */
  open: v.number(),
  /** The first of them, newest first; the rest by `list`. */
  records: v.array(recordRow),
})

const overview = v.object({
  licence: v.nullable(licenceView),
  vehicles: v.array(vehicleSummary),
  /** All that can be settled here now, together: what 一起处理 would do. Never more than `mostAtOnce`. */
  here: v.object({ recordIds: v.array(idField), points: v.number(), totalFen: fenField }),
  mostAtOnce: v.number(),
  /** Own decisions that are not paid. */
  dues: v.object({ count: v.number(), totalFen: fenField, nextDueOn: v.nullable(dateField), late: v.number() }),
  /** Until when the police's changes are known here. */
  asOf: instantField,
})
export type Overview = v.InferOutput<typeof overview>

/** Photos: shown, or why not and whether they have been asked for. */
const photosView = v.variant('state', [
  v.object({
    state: v.literal('shown'),
    photos: v.array(v.object({ url: v.string(), caption: v.string() })),
    expiresAt: instantField,
  }),
  v.object({
    state: v.literal('cannot-be-shown'),
    askedAt: v.nullable(instantField),
    /** By when they are promised once asked for. */
    promisedBy: v.nullable(instantField),
  }),
])
export type PhotosView = v.InferOutput<typeof photosView>

const recordView = v.object({
  ...recordRow.entries,
  /** 16 digits. */
  number: v.string(),
  plate: v.string(),
  plateKind: plateKindField,
  relation: v.picklist(['own', 'borrowed']),
  ownerMasked: v.nullable(v.string()),
  authority: authorityField,
  code: v.string(),
  /** The act in the words of the code table. */
  actInFull: v.string(),
  /** Law and article that forbid it, and those that set the penalty. */
  forbiddenBy: v.string(),
  punishedBy: v.string(),
  /** Where the tariff (the fine) and the points come from. */
  tariffSource: v.string(),
  pointsSource: v.string(),
  placeInFull: v.string(),
  direction: v.string(),
  latitude: v.number(),
  longitude: v.number(),
  device: v.string(),
  notifiedOn: dateField,
  /** Every condition, those that are not met first; all met = can be settled here. */
  conditions: v.array(conditionView),
  /** Where it is handled when not here; the place's counters first. */
  counters: v.array(counterView),
  /** Months by which the 30 days may still be extended; 0 = not any more. */
  extensionMonthsLeft: v.number(),
  photosCanBeShown: v.boolean(),
  objectionId: v.nullable(idField),
  decisionId: v.nullable(idField),
})
export type RecordView = v.InferOutput<typeof recordView>

const refusedRecord = v.object({ recordId: idField, act: v.string(), conditions: v.array(conditionView) })

/** What settling these records together would mean; nothing has happened yet. */
const settlementPreview = v.object({
  mode: v.picklist(['decide-then-pay', 'pay-to-confirm']),
  records: v.array(
    v.object({
      ...recordRow.entries,
      plate: v.string(),
      plateKind: plateKindField,
      /** The fact in one sentence: when, which vehicle, where, what. */
      fact: v.string(),
      authorityName: v.string(),
    }),
  ),
  /** Those of the wanted that cannot be settled (any more), with why. */
  refused: v.array(refusedRecord),
  pointsNow: v.number(),
  pointsAdded: v.number(),
  pointsAfter: v.number(),
  totalFen: fenField,
  warnings: v.number(),
  payDays: v.number(),
  /** Minutes to pay under pay-to-confirm. */
  payMinutes: v.nullable(v.number()),
  objectionWorkingDays: v.number(),
  reconsiderationDays: v.number(),
})
export type SettlementPreview = v.InferOutput<typeof settlementPreview>

/** A decision as it was served, with every content that the law asks for (处理程序规定 art. 45; 行政处罚法 art. 52). */
const servedDecision = v.object({
  decisionId: idField,
  /** 16 digits. */
  number: v.string(),
  title: v.string(),
  authority: authorityField,
  penalty: v.picklist(['warning', 'fine']),
  /** `provisional`: under pay-to-confirm, until paid. */
  status: v.picklist(['in-force', 'provisional', 'withdrawn', 'lapsed']),
  person: v.string(),
  licenceNumber: v.string(),
  fileNumber: v.string(),
  licenceIssuer: v.string(),
  classes: v.array(v.string()),
  plate: v.string(),
  plateKind: plateKindField,
  vehicleType: v.string(),
  happenedAt: instantField,
  place: v.string(),
  act: v.string(),
  code: v.string(),
  forbiddenBy: v.string(),
  punishedBy: v.string(),
  fineFen: fenField,
  fineInCapitals: v.string(),
  points: v.number(),
  /** 9 or more points in the cycle: what happens at 12 is said in the document. */
  nearFull: v.boolean(),
  servedAt: instantField,
  dueOn: v.nullable(dateField),
  /** Under pay-to-confirm: when the confirmation falls away. */
  lapsesAt: v.nullable(instantField),
  howToPay: v.string(),
  surcharge: v.nullable(v.string()),
  remedies: v.object({
    reconsiderationBody: v.string(),
    reconsiderationDays: v.number(),
    /** The law sends penalties decided on the spot to reconsideration before court (行政复议法 art. 23). */
    reconsiderationFirst: v.boolean(),
    court: v.string(),
    lawsuitMonths: v.number(),
    /** Where reconsideration can be asked for on-line (行政复议法 art. 22). */
    channel: v.string(),
  }),
  /** The police's confirmation of the entry; null while 正在登记. */
  recordedAt: v.nullable(instantField),
  paidAt: v.nullable(instantField),
  withdrawnAt: v.nullable(instantField),
  /** Why it was withdrawn, in words for the citizen. */
  withdrawnBecause: v.nullable(v.picklist(['handled-elsewhere', 'objection', 'corrected', 'not-paid-in-time'])),
})
export type ServedDecision = v.InferOutput<typeof servedDecision>

const recordIdsField = v.pipe(v.array(idField), v.minLength(1), v.maxLength(10))

export const violations = {
  /** All of the caller's vehicles and the licence at a glance. NOT_VERIFIED below tier `face`. */
  overview: reads(v.strictObject({}), overview),

  /** Records of one vehicle, newest first, 20 a page; `after` is the `next` of the page before. */
  list: reads(
    v.strictObject({
      vehicleId: idField,
      filter: v.picklist(recordFilters),
      after: v.optional(v.pipe(v.string(), v.maxLength(80))),
    }),
    v.object({
      records: v.array(recordRow),
      next: v.nullable(v.string()),
      counts: v.object({ open: v.number(), onHold: v.number(), done: v.number() }),
      asOf: instantField,
    }),
  ),

  /** NOT_FOUND for records of vehicles that are neither the caller's nor entrusted to the caller. */
  record: reads(v.strictObject({ recordId: idField }), recordView),

  /** Links to the photos, for a short time. POLICE_UNAVAILABLE when the police platform does not answer. */
  photos: reads(v.strictObject({ recordId: idField }), photosView),
  askForPhotos: mutates(v.strictObject({ recordId: idField }), photosView),

  /** More time to come and be handled (处理程序规定 art. 53): 1 to 3 months, once. */
  extend: mutates(
    v.strictObject({
      recordId: idField,
      months: v.picklist([1, 2, 3]),
      reason: v.picklist(['away', 'ill', 'gathering-evidence', 'other']),
    }),
    recordView,
  ),

  preview: reads(v.strictObject({ recordIds: recordIdsField }), settlementPreview),

  /**
   * The caller acknowledges the facts and is decided upon at once, one decision per record, all of them or none.
   * The police platform is asked first; what it says counts. `changed`: a sum or points are not as `expected`;
   * `refused`: one or more cannot be settled here (any more). In both cases nothing was decided.
   * POLICE_UNAVAILABLE when the police platform does not answer: nothing was decided.
   */
  confirm: mutates(
    v.strictObject({
      recordIds: recordIdsField,
      expected: v.strictObject({ points: v.number(), totalFen: fenField }),
      /** 当时是我本人在开这辆车 */
      droveMyself: v.literal(true),
    }),
    v.variant('kind', [
      v.object({ kind: v.literal('served'), decisions: v.array(servedDecision), licence: licenceView }),
      v.object({ kind: v.literal('changed'), preview: settlementPreview }),
      v.object({ kind: v.literal('refused'), refused: v.array(refusedRecord) }),
    ]),
  ),

  /** One of the caller's own decisions that came from a record. */
  decision: reads(v.strictObject({ decisionId: idField }), servedDecision),

  /** A short-lived link to the document. */
  decisionFile: reads(
    v.strictObject({ decisionId: idField, format: v.picklist(['pdf', 'png']) }),
    v.object({ url: v.string(), fileName: v.string(), expiresAt: instantField }),
  ),
}
