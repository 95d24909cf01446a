import * as v from 'valibot'
import { mutates, reads } from './envelope'
import { idField, instantField } from './fields'
import { counterView, licenceView } from './records'

/** Groups of persons (who one is decides which paper counts and where one can register). */
export const personGroups = [
  'mainland-local',
  'mainland-elsewhere',
  'hongkong-macau',
  'taiwan',
  'overseas-chinese',
  'foreigner',
  'diplomat',
  'unit',
] as const
export type PersonGroup = (typeof personGroups)[number]

export const documentKinds = [
  'resident-id',
  'temporary-resident-id',
  'hongkong-macau-id',
  'hongkong-macau-residence-permit',
  'taiwan-travel-permit',
  'travel-document',
  'chinese-passport',
  'foreign-passport',
  'diplomat-id',
] as const
export type DocumentKind = (typeof documentKinds)[number]

/**
 * How well we know a person. `web`: said so; `face`: the face fits the paper; `window`: an officer saw person and
 * paper. Only the last two see and do what belongs to a person.
 */
export const tiers = ['web', 'face', 'window'] as const
export type Tier = (typeof tiers)[number]

/** The caller as far as we know them; their own data, so the name is whole. */
const meView = v.object({
  person: v.nullable(
    v.object({
      group: v.picklist(personGroups),
      name: v.string(),
      documentMasked: v.string(),
      phoneMasked: v.string(),
      tier: v.picklist(tiers),
      /** When face or window confirmed it. */
      verifiedAt: v.nullable(instantField),
    }),
  ),
  /** Null until bound; only for `face` and `window`. */
  licence: v.nullable(licenceView),
  counts: v.object({
    ownVehicles: v.number(),
    /** Others' vehicles that I may handle records of. */
    borrowedVehicles: v.number(),
    /** Drivers who may handle records of mine. */
    drivers: v.number(),
    /** Drivers who ask me now. */
    requests: v.number(),
    objections: v.number(),
  }),
})
export type MeView = v.InferOutput<typeof meView>

export const registrationFields = ['name', 'documentNumber', 'phone', 'phoneCode'] as const
export type RegistrationField = (typeof registrationFields)[number]

const wrongRegistration = v.object({
  field: v.picklist(registrationFields),
  problem: v.picklist([
    'empty',
    /** Not the form of this paper, or a check digit that does not fit. */
    'malformed',
    /** A birth date that cannot be. */
    'impossible-date',
    'too-young',
    'wrong-code',
    'code-expired',
    /** This wallet account has registered another person already. */
    'other-person',
  ]),
})
export type WrongRegistration = v.InferOutput<typeof wrongRegistration>

/** What the host's face check needs to open; made by the host's own server. */
const faceTicket = v.variant('kind', [
  v.object({ kind: v.literal('wechat'), verifyId: v.string() }),
  v.object({ kind: v.literal('alipay'), certifyId: v.string(), url: v.string() }),
])
export type FaceTicket = v.InferOutput<typeof faceTicket>

export const faceCheckStates = [
  /** The host's camera may still be open; nothing is known yet. */
  'started',
  'passed',
  'failed',
  'timed-out',
  'in-review',
  'review-refused',
] as const

const faceCheckView = v.object({
  checkId: idField,
  state: v.picklist(faceCheckStates),
  /** Why it failed, as far as the host says. */
  failure: v.nullable(v.picklist(['no-match', 'not-live', 'light', 'cancelled', 'service'])),
  /** Tries left today; at 0 only the review by a person is left. */
  triesLeft: v.number(),
  /** From when on the next try is possible; null = now. */
  againAt: v.nullable(instantField),
  /** By when a person has looked, while `in-review`. */
  reviewBy: v.nullable(instantField),
})
export type FaceCheckView = v.InferOutput<typeof faceCheckView>

export const facePurposes = ['verify-me', 'approve-driver'] as const

export const identity = {
  me: reads(v.strictObject({}), meView),

  /** Sends six digits to a phone. Limited per caller and per phone: TOO_MANY_TRIES. */
  sendPhoneCode: mutates(
    v.strictObject({ phone: v.pipe(v.string(), v.regex(/^1[3-9]\d{9}$/)) }),
    v.object({ phoneMasked: v.string(), againAt: instantField, expiresAt: instantField }),
  ),

  /**
   * Says who the caller is (tier `web`). `window-only`: this group or paper registers at a counter; nothing was kept.
   * `wrong` names every field that is wrong; nothing was kept.
   */
  register: mutates(
    v.strictObject({
      group: v.picklist(personGroups),
      documentKind: v.picklist(documentKinds),
      name: v.pipe(v.string(), v.trim(), v.maxLength(60)),
      documentNumber: v.pipe(v.string(), v.trim(), v.maxLength(30)),
      phone: v.pipe(v.string(), v.trim(), v.maxLength(20)),
      phoneCode: v.pipe(v.string(), v.trim(), v.maxLength(10)),
      /** Read and agreed to the notice on personal information (个人信息保护法 art. 14). */
      agreed: v.literal(true),
    }),
    v.variant('kind', [
      v.object({ kind: v.literal('registered'), me: meView }),
      v.object({ kind: v.literal('wrong'), fields: v.array(wrongRegistration) }),
      v.object({ kind: v.literal('window-only'), counters: v.array(counterView) }),
    ]),
  ),

  /** Counters where a person registers or is upgraded, nearest authority first. */
  counters: reads(v.strictObject({}), v.object({ counters: v.array(counterView) })),

  /**
   * Opens a face check at the caller's own host. `agreed` is the separate consent for biometric data
   * (个人信息保护法 art. 29). TOO_MANY_TRIES after the day's tries; NOT_FOUND before `register`.
   */
  beginFaceCheck: mutates(
    v.strictObject({ purpose: v.picklist(facePurposes), agreed: v.literal(true) }),
    v.object({ check: faceCheckView, ticket: faceTicket }),
  ),

  /** How a check of the caller's ended; asks the host's server, whose word alone counts. */
  faceCheck: reads(v.strictObject({ checkId: idField }), faceCheckView),

  /** Both sides of the resident ID (ids of stored uploads): a person looks within one working day. */
  askForReview: mutates(v.strictObject({ checkId: idField, frontId: idField, backId: idField }), faceCheckView),

  /** This wallet account no longer stands for the person; what the law keeps (decisions, payments, consents) stays. */
  signOut: mutates(v.strictObject({}), meView),
}
