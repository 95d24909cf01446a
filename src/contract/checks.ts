import * as v from 'valibot'
import { cardKinds, documentReasons } from './document-views'
import { mutates, reads } from './envelope'
import { authorityField, dateField, fenField, idField, instantField, tokenField } from './fields'

/** Checking somebody's document (查验): by anybody without a sign-in, and by an officer at the roadside. */

export const checkedKinds = [...cardKinds, 'decision', 'receipt', 'certificate'] as const
export type CheckedKind = (typeof checkedKinds)[number]

/**
 * Fields that a checker sees, each kind of document its own ones in the order of the paper. Words: src/locales. Values
 * are ready to be read: days as `2026-11-20`, sums in yuan (`309.00`), several classes as `A2、E`, names and numbers
 * masked, and words of the paper itself (act, use, insurer, `长期`) as they stand there.
 */
export const checkedFields = [
  'holder',
  'document-number',
  'classes',
  'first-issued-on',
  'valid-from',
  'valid-until',
  'plate',
  'vehicle-type',
  'use',
  'insurer',
  'policy-number',
  'procedure',
  'number',
  'code',
  'check-code',
  'act',
  'fine',
  'points',
  'decided-on',
  'served-on',
  'paid-on',
  'amount',
  'amount-in-capitals',
  'items',
  'payer',
  'payee',
  'issued-on',
  'period',
  'violations',
  'full-points',
  'open-violations',
  'accidents',
  /** Of a receipt that is void: code and number of the red one, and its day; of a red one, of the one that it voids. */
  'red-number',
  'red-issued-on',
  'voids',
] as const
export type CheckedField = (typeof checkedFields)[number]

/** Ed25519 keys under which documents' codes are signed; a checker may keep them and check without a network. */
export const publishedKey = v.object({
  keyId: v.number(),
  /** 32 bytes as base64url. */
  publicKey: v.string(),
  issuer: v.string(),
  validFrom: instantField,
  /** Null = in use. */
  validUntil: v.nullable(instantField),
})
export type PublishedKey = v.InferOutput<typeof publishedKey>

/** What a checker needs and no more: names are masked, numbers partly. */
const checkedDocument = v.object({
  kind: v.picklist(checkedKinds),
  /** Empty for a card that the police do not let be shown any more. */
  fields: v.array(v.object({ name: v.picklist(checkedFields), value: v.string() })),
  issuer: authorityField,
})
export type CheckedDocument = v.InferOutput<typeof checkedDocument>

/**
 * Verdicts. Nobody learns from an answer how near a guess was: whatever does not fit together is `unknown`, in the same
 * words and after the same work. `changed`: number and check code fit, another field does not.
 */
const verdictView = v.variant('verdict', [
  v.object({
    verdict: v.literal('genuine'),
    document: checkedDocument,
    /** Cards only: red, with the reasons. */
    stand: v.nullable(v.picklist(['usable', 'not-usable'])),
    reasons: v.array(v.picklist(documentReasons)),
    checkedAt: instantField,
  }),
  v.object({
    verdict: v.literal('withdrawn'),
    document: checkedDocument,
    /** Null where it is not known: of cards. */
    withdrawnOn: v.nullable(dateField),
    /** `by-police`: a card that is locked, stopped or cancelled. Null: the police withdrew a decision and did not say why. */
    because: v.nullable(
      v.picklist([
        'handled-elsewhere',
        'objection',
        'corrected',
        'not-paid-in-time',
        'by-holder',
        'by-police',
        'refunded',
        /** Of a receipt: two accountants granted what its payer asked back. */
        'refund-granted',
      ]),
    ),
    /** Decisions: what was paid goes back, and the points. */
    refundedFen: v.nullable(fenField),
    pointsReturned: v.nullable(v.number()),
    checkedAt: instantField,
  }),
  v.object({ verdict: v.literal('expired'), document: checkedDocument, expiredOn: dateField, checkedAt: instantField }),
  v.object({
    verdict: v.literal('changed'),
    kind: v.picklist(checkedKinds),
    /** Only what the checker typed, beside what was issued. */
    fields: v.array(
      v.object({ name: v.picklist(checkedFields), typed: v.string(), issued: v.string(), same: v.boolean() }),
    ),
    checkedAt: instantField,
  }),
  /** The code's minute is over (or has not come): ask for the code that is on the screen now. */
  v.object({ verdict: v.literal('code-over'), kind: v.nullable(v.picklist(checkedKinds)), checkedAt: instantField }),
  /** Somebody else has checked this very code; the next one comes within a minute. */
  v.object({ verdict: v.literal('code-used'), checkedAt: instantField }),
  v.object({ verdict: v.literal('unknown'), checkedAt: instantField }),
])
export type Verdict = v.InferOutput<typeof verdictView>

/** Whether the holder of a licence may drive a vehicle, by what is on file now. */
const mayDriveView = v.object({
  /** `only-if`: the type does not tell; right for a vehicle of this `only`. `unknown`: no such type of vehicle. */
  may: v.picklist(['yes', 'only-if', 'no', 'unknown']),
  only: v.nullable(v.picklist(['automatic', 'adapted', 'city-bus'])),
  /** Classes made for the type. */
  needed: v.array(v.string()),
  held: v.array(v.string()),
  /** The weightiest reason; words: src/locales. `probation`: the first year behind the wheel keeps to other vehicles. */
  why: v.picklist([
    'class-covers',
    'class-does-not',
    'licence-not-usable',
    'vehicle-not-usable',
    'probation',
    'type-unknown',
  ]),
  vehicleType: v.string(),
  /** Law and article. */
  source: v.string(),
})
export type MayDrive = v.InferOutput<typeof mayDriveView>

const typed = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most))

/** Mutating where a check is entered for the holder to see. All but `roadside` and `mayDrive` without a sign-in. */
export const checks = {
  keys: reads(v.strictObject({}), v.object({ keys: v.array(publishedKey), now: instantField })),

  checkCode: mutates(v.strictObject({ token: tokenField }), verdictView),

  /** Fiscal e-receipt: code 8, number 10, check code 6, and the amount on it. Limited per caller. */
  checkReceipt: mutates(
    v.strictObject({ code: typed(20), number: typed(30), checkCode: typed(20), amountFen: fenField }),
    verdictView,
  ),

  /** Penalty decision by its 16 digits. Limited per caller. */
  checkDecision: mutates(v.strictObject({ number: typed(30) }), verdictView),

  /** Credit certificate. Limited per caller. */
  checkCertificate: mutates(v.strictObject({ number: typed(30), checkCode: typed(20) }), verdictView),

  /** An officer scans a driving or vehicle licence: the verdict, and a handle for `mayDrive` that lives ten minutes. */
  roadside: mutates(
    v.strictObject({ token: tokenField }),
    v.object({ verdict: verdictView, checkId: v.nullable(idField) }),
  ),

  /** May the holder of the licence behind `checkId` drive this vehicle (scanned as well, or typed by its type)? */
  mayDrive: reads(
    v.strictObject({
      licenceCheckId: idField,
      vehicle: v.variant('by', [
        v.strictObject({ by: v.literal('check'), checkId: idField }),
        v.strictObject({ by: v.literal('type'), vehicleType: typed(40) }),
      ]),
    }),
    mayDriveView,
  ),
}
