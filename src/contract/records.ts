import * as v from 'valibot'
import { dateField, fenField, idField, instantField } from './fields'

/** Shapes that the functions of one's papers, vehicles, violations and objections share. */

/** Kinds of plate by the code of the police's table (号牌种类): the plate's text alone is no key. */
export const plateKindField = v.pipe(v.string(), v.regex(/^\d{2}$/))
/** The plate as its holder knows it, without spaces or dots, e.g. `晋N6K283`. */
export const plateField = v.pipe(v.string(), v.maxLength(10))

/** A driving licence as its holder sees it. */
export const licenceView = v.object({
  numberMasked: v.string(),
  fileNumberMasked: v.string(),
  classes: v.array(v.string()),
  /** One letter per state, several may hold at once: A 正常 … U 扣留. */
  states: v.array(v.pipe(v.string(), v.length(1))),
  issuer: v.string(),
  validUntil: v.nullable(dateField),
  /** Recorded by the police in the cycle that runs. */
  points: v.number(),
  /** Decided here and not yet recorded by the police; they count already. */
  pendingPoints: v.number(),
  /** Last day of the cycle; the day after, points are cleared if fines are paid (记分管理办法 art. 15). */
  cycleEndsOn: dateField,
  /** When the police platform last told us. */
  asOf: instantField,
})
export type LicenceView = v.InferOutput<typeof licenceView>

/** A counter where an officer sits. */
export const counterView = v.object({
  counterId: idField,
  regionCode: v.string(),
  name: v.string(),
  address: v.string(),
  phone: v.string(),
  /** GCJ-02 degrees. */
  latitude: v.number(),
  longitude: v.number(),
  /** In words, e.g. 工作日 9:00–12:00，13:30–17:00. */
  hours: v.string(),
  /** `today`: open on this day at all, `now`: this very minute. */
  open: v.picklist(['now', 'today', 'closed']),
})
export type CounterView = v.InferOutput<typeof counterView>

/** What an act costs where it was done: a sum, a range that officers decide within, or no money at all. */
export const chargeView = v.variant('kind', [
  v.object({ kind: v.literal('fine'), fineFen: fenField }),
  v.object({ kind: v.literal('range'), fromFen: fenField, toFen: fenField }),
  /** A warning, by the code itself or as a first violation: no fine and no points. */
  v.object({ kind: v.literal('warning'), why: v.picklist(['code', 'first']) }),
  /** Up to three times the gain (记分管理办法 art. 30). */
  v.object({ kind: v.literal('by-gain'), toFen: fenField }),
])
export type ChargeView = v.InferOutput<typeof chargeView>

/** The one clock that runs on a record or decision now; the kinds are never mixed up. */
export const clockView = v.variant('kind', [
  /** To come and be handled: 30 days from the notice, extended up to three months (处理程序规定 art. 20, 53). */
  v.object({ kind: v.literal('come'), until: dateField, daysLeft: v.number(), extended: v.boolean() }),
  /** To pay: 15 days from service (行政处罚法 art. 67). */
  v.object({ kind: v.literal('pay'), until: dateField, daysLeft: v.number() }),
  /** To be paid within minutes, or the confirmation falls away (pay-to-confirm). */
  v.object({ kind: v.literal('confirm'), until: instantField }),
  /** To be answered: five working days from the objection (处理程序规定 art. 5). */
  v.object({ kind: v.literal('answer'), until: dateField, workingDaysLeft: v.number() }),
])
export type ClockView = v.InferOutput<typeof clockView>

/**
 * Why a record cannot be settled here, or one of the conditions that are met. Words: src/locales, one entry per code.
 * The facts that the words need are in `facts`; absent where the code has none.
 */
export const conditionCodes = [
  'identity-too-weak',
  'no-licence',
  'licence-not-usable',
  'vehicle-not-mine',
  'consent-ended',
  'before-consent',
  'others-vehicles-not-here',
  'vehicle-kind-not-here',
  'key-vehicle',
  'vehicle-not-local',
  'record-not-local',
  'not-by-camera',
  'not-a-motor-vehicle',
  'general-procedure',
  'fine-too-high',
  'licence-at-stake',
  'points-per-record',
  'points-reach-full',
  'objection-open',
  'already-handled',
  'handled-elsewhere',
  'deleted',
  'transferred',
  'camera-revoked',
  'stale',
  'decision-without-you',
  'driver-trades-points',
  'vehicle-trades-points',
] as const
export type ConditionCode = (typeof conditionCodes)[number]

export const waysOut = [
  /** The counter of the place of the violation, or any. */
  'window',
  'owner',
  'verify-face',
  'bind-licence',
  'bind-vehicle',
  'wait',
  'hotline',
  'none',
] as const
export type WayOut = (typeof waysOut)[number]

export const conditionView = v.object({
  code: v.picklist(conditionCodes),
  met: v.boolean(),
  /** Law and article, or the published rule of the jurisdiction. */
  source: v.string(),
  wayOut: v.picklist(waysOut),
  facts: v.object({
    limitFen: v.optional(fenField),
    fromFen: v.optional(fenField),
    toFen: v.optional(fenField),
    points: v.optional(v.number()),
    limitPoints: v.optional(v.number()),
    pointsAfter: v.optional(v.number()),
    count: v.optional(v.number()),
    on: v.optional(dateField),
    ownerMasked: v.optional(v.string()),
    /** Letters of the licence's states, or a code of a table. */
    states: v.optional(v.array(v.string())),
    sanction: v.optional(v.picklist(['suspend', 'revoke', 'detain'])),
    use: v.optional(v.string()),
    place: v.optional(v.string()),
  }),
})
export type ConditionView = v.InferOutput<typeof conditionView>

/** Where a record stands for the citizen. */
export const recordStands = [
  'here',
  'window',
  'on-hold',
  /** Settled here; the police have not confirmed the entry yet (正在登记). */
  'being-recorded',
  /** Confirmed under pay-to-confirm and not yet paid. */
  'to-be-paid',
  'settled',
  'handled-elsewhere',
  'deleted',
  'transferred',
] as const
export type RecordStand = (typeof recordStands)[number]

/** A surveillance record as a row of a list. */
export const recordRow = v.object({
  recordId: idField,
  /** Short and plain, e.g. 没给行人让行. */
  act: v.string(),
  happenedAt: instantField,
  /** Short: the road. */
  place: v.string(),
  charge: chargeView,
  points: v.number(),
  stand: v.picklist(recordStands),
  clock: v.nullable(clockView),
})
export type RecordRow = v.InferOutput<typeof recordRow>
