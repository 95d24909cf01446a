import * as v from 'valibot'
import { mutates, reads } from './envelope'
import { authorityField, dateField, fenField, idField, instantField } from './fields'
import { plateKindField } from './records'

/** Electronic documents (电子证照): the holder's own, showing them, applying for them, and who has checked them. */

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
const standView = v.object({
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

const documentList = v.object({
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
const minuteCode = v.object({ link: v.string(), from: instantField, until: instantField })
export type MinuteCode = v.InferOutput<typeof minuteCode>

const checkEntry = v.object({
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

const openedDocument = v.object({
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

const certificateView = v.object({
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

const decisionSummary = v.object({
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

const fileLink = v.object({ url: v.string(), fileName: v.string(), expiresAt: instantField })

/** All of them: NOT_VERIFIED below tier `face`, NOT_FOUND for what is somebody else's as for what never was. */
export const documents = {
  list: reads(v.strictObject({}), documentList),

  /** One card in the hand. NOT_FOUND also for a document that is not shown (locked, stopped). */
  open: reads(v.strictObject({ documentId: idField }), openedDocument),

  /** Fresh codes and stand of a card that is open. */
  renew: reads(
    v.strictObject({ documentId: idField }),
    v.object({
      ...standView.entries,
      codes: v.array(minuteCode),
      checks: openedDocument.entries.checks,
      now: instantField,
    }),
  ),

  /**
   * The electronic form: with the photo that the police hold at once, with an own photo (a stored upload) after a
   * review within one working day. Refused by POLICE_UNAVAILABLE when the police platform does not answer.
   */
  apply: mutates(
    v.variant('kind', [
      v.strictObject({
        kind: v.literal('driving-licence'),
        photo: v.variant('source', [
          v.strictObject({ source: v.literal('stored') }),
          v.strictObject({ source: v.literal('own'), uploadId: idField }),
        ]),
      }),
      v.strictObject({ kind: v.literal('vehicle-licence'), vehicleId: idField }),
    ]),
    documentList,
  ),

  /** The caller's own decisions, newest first, 20 a page; `before` is the `next` of the page before. */
  decisions: reads(
    v.strictObject({ before: v.optional(v.pipe(v.string(), v.maxLength(80))) }),
    v.object({ decisions: v.array(decisionSummary), next: v.nullable(v.string()) }),
  ),

  /** Credit certificates (驾驶人信用证明), newest first. */
  certificates: reads(v.strictObject({}), v.object({ certificates: v.array(certificateView) })),

  /** Issues one as of now, valid for thirty days. POLICE_UNAVAILABLE when the police platform does not answer. */
  issueCertificate: mutates(
    v.strictObject({ purpose: v.picklist(['employment', 'ride-hailing', 'insurance', 'other']) }),
    certificateView,
  ),

  /** The holder takes one back: whoever checks it from now on is told. */
  withdrawCertificate: mutates(v.strictObject({ certificateId: idField }), certificateView),

  certificateFile: reads(v.strictObject({ certificateId: idField, format: v.picklist(['pdf', 'png']) }), fileLink),

  /** Who has checked the caller's documents, newest first, the last thirty. */
  checks: reads(v.strictObject({}), v.object({ thisWeek: v.number(), checks: v.array(checkEntry) })),
}
