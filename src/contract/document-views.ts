import * as v from 'valibot'
import { authorityField, dateField, fenField, idField, instantField } from './fields'
import { plateKindField } from './records'

/** What is shown of electronic documents (电子证照). */

/** Documents that are shown as cards. */
export const cardKinds = ['driving-licence', 'vehicle-licence', 'inspection-mark', 'insurance'] as const
export type CardKind = (typeof cardKinds)[number]

/**
 * Why a document cannot be used, or is not shown at all. Words and what to do: src/locales, one entry per code.
 * `deferral-over`: a deferred renewal, medical certificate or review has come to its end.
 */
export const documentReasons = [
  'points-full',
  'suspended',
  'detained',
  'seized',
  'not-renewed',
  'not-reviewed',
  'medical-overdue',
  'deferral-over',
  'locked',
  'stopped',
  'revoked',
  'cancelled',
  'transferred',
  'stolen',
  'suspected',
  'sealed',
  'not-inspected',
  'insurance-over',
  'unknown-state',
] as const
export type DocumentReason = (typeof documentReasons)[number]

/** Where the way out of a reason leads. */
export const documentWaysOut = ['renew', 'review', 'study', 'inspect', 'insure', 'counter', 'hotline'] as const
export type DocumentWayOut = (typeof documentWaysOut)[number]

const reasonView = v.object({
  code: v.picklist(documentReasons),
  wayOut: v.picklist(documentWaysOut),
  /** Since when, where it is known. */
  since: v.nullable(dateField),
})
export type ReasonView = v.InferOutput<typeof reasonView>

/** `usable`: green. `not-usable`: red, shown with every reason, the weightiest first. */
export const standView = v.object({
  stand: v.picklist(['usable', 'not-usable']),
  reasons: v.array(reasonView),
  /** Open violations or accidents: nothing that keeps it from being used. */
  notes: v.array(v.picklist(['violation-open', 'accident-open', 'customs'])),
  /** A deferral that counts as normal until its end. */
  deferred: v.nullable(v.object({ what: v.picklist(['renewal', 'medical', 'review']), until: v.nullable(dateField) })),
})
export type StandView = v.InferOutput<typeof standView>

/** A document as a card in the stack; personal fields are masked. */
const documentCard = v.object({
  documentId: idField,
  kind: v.picklist(cardKinds),
  ...standView.entries,
  holderMasked: v.string(),
  /** Null for the driving licence. */
  vehicle: v.nullable(v.object({ plate: v.string(), plateKind: plateKindField, vehicleType: v.string() })),
  /** Driving licence only. */
  classes: v.nullable(v.array(v.string())),
  points: v.nullable(v.number()),
  /** Null = long-term. */
  validUntil: v.nullable(dateField),
  /** Days until then, today not counted; negative = over; null = long-term. */
  daysLeft: v.nullable(v.number()),
  insurer: v.nullable(v.string()),
})
export type DocumentCard = v.InferOutput<typeof documentCard>

/** A document that exists and is not shown; only whom to ask. */
const absentDocument = v.object({
  kind: v.picklist(cardKinds),
  plate: v.nullable(v.string()),
  reason: v.picklist(documentReasons),
  authority: authorityField,
})
export type AbsentDocument = v.InferOutput<typeof absentDocument>

export const applicationStates = ['none', 'in-review', 'refused'] as const

/** A document that can be had in electronic form and is not there yet. */
const applicableDocument = v.object({
  kind: v.picklist(['driving-licence', 'vehicle-licence']),
  /** Null for the driving licence. */
  vehicleId: v.nullable(idField),
  plate: v.nullable(v.string()),
  state: v.picklist(applicationStates),
  /** The police hold a photo that can be used: issued at once. */
  storedPhoto: v.boolean(),
  askedAt: v.nullable(instantField),
  /** By when an own photo is reviewed: within one working day. */
  reviewBy: v.nullable(instantField),
  refusedBecause: v.nullable(v.picklist(['not-the-person', 'unclear', 'not-white', 'covered'])),
})
export type ApplicableDocument = v.InferOutput<typeof applicableDocument>

export const documentList = v.object({
  documents: v.array(documentCard),
  absent: v.array(absentDocument),
  applicable: v.array(applicableDocument),
  counts: v.object({ decisions: v.number(), receipts: v.number(), certificates: v.number() }),
  /** Checks of any of them in the last seven days. */
  checkedThisWeek: v.number(),
  asOf: instantField,
})
export type DocumentList = v.InferOutput<typeof documentList>

/** One minute's code. The link is signed, holds no personal datum, and is worth nothing before `from` or after `until`. */
export const minuteCode = v.object({ link: v.string(), from: instantField, until: instantField })
export type MinuteCode = v.InferOutput<typeof minuteCode>

export const checkEntry = v.object({
  at: instantField,
  by: v.picklist(['officer', 'anybody']),
  way: v.picklist(['code', 'number']),
  /** The officer's unit; null for anybody else. */
  unit: v.nullable(v.string()),
  kind: v.picklist([...cardKinds, 'decision', 'receipt', 'certificate']),
})
export type CheckEntry = v.InferOutput<typeof checkEntry>

/** What stands on the papers, each kind its own ones. Words: src/locales. */
export const documentFieldNames = [
  'holder',
  'document-number',
  'sex',
  'nationality',
  'address',
  'birth-date',
  'first-issued-on',
  'classes',
  'valid-period',
  'issuer',
  'file-number',
  'points',
  'cycle-ends-on',
  'record',
  'plate',
  'vehicle-type',
  'owner',
  'use',
  'model',
  'vin',
  'engine-number',
  'registered-on',
  'issued-on',
  'seats',
  'gross-mass',
  'curb-mass',
  'inspection-until',
  'insurer',
  'policy-number',
] as const
export type DocumentFieldName = (typeof documentFieldNames)[number]

/** Fields of the paper in its own order; `personal` ones stay covered until the holder touches. */
const documentField = v.object({
  name: v.picklist(documentFieldNames),
  value: v.string(),
  /** What stands there while it is covered; null = not personal. */
  covered: v.nullable(v.string()),
})
export type DocumentField = v.InferOutput<typeof documentField>

export const openedDocument = v.object({
  ...documentCard.entries,
  fields: v.array(documentField),
  /** 副页. */
  backFields: v.array(documentField),
  /** PNG as base64; null where the document shows no person or vehicle. */
  portrait: v.nullable(v.string()),
  issuer: v.string(),
  generatedAt: instantField,
  /** One code per minute from now on, six of them: five minutes go on without a network. */
  codes: v.array(minuteCode),
  checks: v.object({ thisWeek: v.number(), latest: v.array(checkEntry) }),
  now: instantField,
})
export type OpenedDocument = v.InferOutput<typeof openedDocument>

export const certificateView = v.object({
  certificateId: idField,
  /** 16 digits. */
  number: v.string(),
  /** Six characters, as on the paper. */
  checkCode: v.string(),
  state: v.picklist(['in-force', 'withdrawn', 'expired']),
  holderMasked: v.string(),
  classes: v.array(v.string()),
  issuedAt: instantField,
  validUntil: dateField,
  withdrawnAt: v.nullable(instantField),
  /** What it attests, for the years that it covers. */
  content: v.object({
    from: dateField,
    to: dateField,
    violations: v.number(),
    points: v.number(),
    fullPoints: v.number(),
    openViolations: v.number(),
    /** With blame of the holder. */
    accidents: v.number(),
  }),
  issuer: v.string(),
})
export type CertificateView = v.InferOutput<typeof certificateView>

export const decisionSummary = v.object({
  decisionId: idField,
  number: v.string(),
  act: v.string(),
  servedOn: dateField,
  fineFen: fenField,
  points: v.number(),
  state: v.picklist(['to-pay', 'paid', 'withdrawn', 'warning', 'on-hold', 'lapsed']),
  /** Made here: its paper can be opened; otherwise only what `payments.lookUp` shows. */
  madeHere: v.boolean(),
})
export type DecisionSummary = v.InferOutput<typeof decisionSummary>
