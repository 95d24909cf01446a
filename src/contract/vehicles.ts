import * as v from 'valibot'
import { mutates, reads } from './envelope'
import { idField, instantField, tokenField } from './fields'
import { licenceView, plateField, plateKindField } from './records'

/** A vehicle as its owner, or a driver with the owner's consent, sees it. */
const vehicleView = v.object({
  vehicleId: idField,
  plate: v.string(),
  plateKind: plateKindField,
  /** 小型轿车 and the like, as the vehicle licence has it. */
  vehicleType: v.string(),
  /** 非营运, 货运 … as the vehicle licence has it. */
  use: v.string(),
  relation: v.picklist(['own', 'borrowed']),
  ownerMasked: v.nullable(v.string()),
  /** Since when records can be handled: binding or consent. */
  since: instantField,
  consentId: v.nullable(idField),
})
export type VehicleView = v.InferOutput<typeof vehicleView>

export const consentMethods = ['face', 'qr', 'message'] as const
export type ConsentMethod = (typeof consentMethods)[number]

export const consentStates = ['asked', 'given', 'refused', 'withdrawn', 'returned', 'expired'] as const

/** What the driver tells the owner. */
export const consentPurposes = ['family', 'friend', 'work', 'rental'] as const

/** A request to handle the records of another's vehicle, as both sides see it. */
const consentView = v.object({
  consentId: idField,
  side: v.picklist(['driver', 'owner']),
  state: v.picklist(consentStates),
  method: v.picklist(consentMethods),
  purpose: v.picklist(consentPurposes),
  plate: v.string(),
  plateKind: plateKindField,
  /** The other side; `*` for the owner as long as they have not agreed that the driver knows. */
  personMasked: v.string(),
  askedAt: instantField,
  /** Until when an unanswered request lives. */
  expiresAt: instantField,
  answeredAt: v.nullable(instantField),
  endedAt: v.nullable(instantField),
  /** Link of the code that the owner scans; only for the driver, by `qr`, while asked. */
  link: v.nullable(v.string()),
  /** Records of this vehicle that the driver has settled under this consent. */
  settled: v.number(),
})
export type ConsentView = v.InferOutput<typeof consentView>

/** Why a driver may not ask; told before anything more is typed. */
export const askingRefusals = [
  'not-allowed-here',
  'needs-face',
  'needs-licence',
  'too-many-vehicles',
  'too-many-today',
  'too-many-this-year',
  'driver-trades-points',
  'plate-kind',
  'own-vehicle',
  'already-asked',
  'already-given',
  'too-many-drivers',
  'vehicle-trades-points',
  'operating-vehicle',
  'owner-kind',
  'unknown-vehicle',
  'not-local',
] as const

const askingRefusal = v.object({
  code: v.picklist(askingRefusals),
  source: v.string(),
  facts: v.object({
    limit: v.optional(v.number()),
    count: v.optional(v.number()),
    again: v.optional(instantField),
    kinds: v.optional(v.array(v.string())),
    use: v.optional(v.string()),
    place: v.optional(v.string()),
  }),
})
export type AskingRefusal = v.InferOutput<typeof askingRefusal>

export const vehicles = {
  /** Own and borrowed vehicles, and the licence. NOT_VERIFIED below tier `face`. */
  list: reads(
    v.strictObject({}),
    v.object({ licence: v.nullable(licenceView), vehicles: v.array(vehicleView), asOf: instantField }),
  ),

  /** `wrong` names each field that does not fit the police's register; limited tries. */
  bindLicence: mutates(
    v.strictObject({
      licenceNumber: v.pipe(v.string(), v.trim(), v.maxLength(30)),
      fileNumber: v.pipe(v.string(), v.trim(), v.maxLength(20)),
    }),
    v.variant('kind', [
      v.object({ kind: v.literal('bound'), licence: licenceView }),
      v.object({
        kind: v.literal('wrong'),
        fields: v.array(
          v.object({
            field: v.picklist(['licenceNumber', 'fileNumber']),
            problem: v.picklist(['malformed', 'not-yours', 'unknown', 'does-not-fit']),
          }),
        ),
      }),
    ]),
  ),

  /** `wrong` names each field that does not fit the police's register; limited tries. */
  bindVehicle: mutates(
    v.strictObject({
      plateKind: plateKindField,
      plate: plateField,
      proof: v.strictObject({
        kind: v.picklist(['vin', 'engine']),
        lastSix: v.pipe(v.string(), v.trim(), v.maxLength(12)),
      }),
    }),
    v.variant('kind', [
      v.object({ kind: v.literal('bound'), vehicle: vehicleView }),
      v.object({
        kind: v.literal('wrong'),
        fields: v.array(
          v.object({
            field: v.picklist(['plateKind', 'plate', 'lastSix']),
            problem: v.picklist([
              'malformed',
              /** The plate has not the shape of this kind. */
              'other-kind',
              'unknown',
              'does-not-fit',
              /** Registered on somebody else: ask the owner instead. */
              'not-yours',
              'already-bound',
            ]),
          }),
        ),
      }),
    ]),
  ),

  unbindVehicle: mutates(v.strictObject({ vehicleId: idField }), v.object({ done: v.literal(true) })),

  /** Whether I may ask an owner at all, and what the limits are: read before the first field is shown. */
  askingRules: reads(
    v.strictObject({}),
    v.object({
      refusals: v.array(askingRefusal),
      maxVehicles: v.nullable(v.number()),
      usedVehicles: v.number(),
      maxDriversPerVehicle: v.nullable(v.number()),
      plateKinds: v.nullable(v.array(v.string())),
      methods: v.array(v.picklist(consentMethods)),
      onlySinceConsent: v.boolean(),
    }),
  ),

  /** Whether I may ask for this vehicle, as soon as its plate is there. Never says who owns it. Limited tries. */
  checkAsking: reads(
    v.strictObject({ plateKind: plateKindField, plate: plateField }),
    v.object({ refusals: v.array(askingRefusal) }),
  ),

  /** Asks the owner; `refused` when the rules do not let me (by then something may have changed). */
  askOwner: mutates(
    v.strictObject({
      plateKind: plateKindField,
      plate: plateField,
      method: v.picklist(consentMethods),
      purpose: v.picklist(consentPurposes),
    }),
    v.variant('kind', [
      v.object({ kind: v.literal('asked'), consent: consentView }),
      v.object({ kind: v.literal('refused'), refusals: v.array(askingRefusal) }),
    ]),
  ),

  /** All consents in which the caller is driver or owner, those that wait first. */
  consents: reads(v.strictObject({}), v.object({ consents: v.array(consentView) })),

  /** The request behind a code that the owner scanned. NOT_FOUND unless the caller owns the vehicle. */
  openRequest: reads(v.strictObject({ token: tokenField }), consentView),

  /**
   * The owner's answer. Approving by `face` needs a passed check with purpose `approve-driver` that is at most ten
   * minutes old; by `qr` the token of the code that was scanned. FORBIDDEN without it.
   */
  answerRequest: mutates(
    v.strictObject({
      consentId: idField,
      approve: v.boolean(),
      faceCheckId: v.optional(idField),
      token: v.optional(tokenField),
    }),
    consentView,
  ),

  /** The driver types the six digits that the owner got by message. BAD_INPUT with `field: input.code` when wrong. */
  redeemMessage: mutates(
    v.strictObject({ consentId: idField, code: v.pipe(v.string(), v.regex(/^\d{6}$/)) }),
    consentView,
  ),

  /** Either side ends a given consent, or the driver takes a request back; what was settled stays settled. */
  endConsent: mutates(v.strictObject({ consentId: idField }), consentView),
}
