import type { ChinaDate, Instant } from '@/domain/dates'
import type { Fen } from '@/domain/money'
import type { UseNature } from '@/domain/vehicle'
import type { VehiclePaper } from './papers'

/**
 * What the police's integrated platform (公安交通管理综合应用平台) tells and takes: it owns vehicles, licences, records
 * and their statuses. Every method may fail with PoliceUnavailable (not reached, or no answer in time: a write may have
 * arrived all the same). What it tells may be behind what happened at a window a minute ago.
 */
export interface PoliceRegister {
  /** Null: no such licence. The number is that of the holder's identity document. */
  findLicence(licenceNumber: string): Promise<PoliceLicence | null>
  /** Its photo as a small PNG; null: no such licence, or no photo that can be used. */
  readPortrait(licenceNumber: string): Promise<Uint8Array | null>
  /** Has somebody's own photo (JPEG or PNG) looked at. */
  reviewPhoto(licenceNumber: string, photo: Uint8Array): Promise<PhotoJudgement>
  /** Null: no vehicle carries this plate of this kind. */
  findVehicle(plateKind: string, plate: string): Promise<PoliceVehicle | null>
  /**
   * What a licence's holder did on the road from one day to another, both included; null: no such licence. Decisions
   * that were withdrawn are not in it.
   */
  creditFacts(licenceNumber: string, from: ChinaDate, to: ChinaDate): Promise<PoliceCreditFacts | null>
  /** Fresh statuses, past the feed; records that it does not know are left out. */
  readRecords(keys: readonly RecordKey[]): Promise<PoliceRecord[]>
  /** Changes after `cursor`, oldest first, at most `limit`; the feed lags. */
  readFeed(cursor: number, limit: number): Promise<{ records: PoliceRecord[]; cursor: number }>
  /** Its record photos as PNG. Empty when they cannot be shown (yet). */
  readPhotos(key: RecordKey): Promise<RecordPhoto[]>
  /** Asks for photos that cannot be shown; they come within the promised working days, or stay missing. */
  askForPhotos(key: RecordKey): Promise<void>
  /**
   * The next number of a simple decision of this region: 15 digits and the check digit that only the platform can
   * compute. The same `reference` gets the same number again.
   */
  takeDecisionNumber(regionCode: string, reference: string): Promise<{ number15: string; checkDigit: string }>
  /**
   * Enters what we did. The same entry again changes nothing.
   * @throws PoliceRefused: nothing was entered
   */
  enter(entry: PoliceEntry): Promise<void>
}

/** No answer, or none in time. */
export class PoliceUnavailable extends Error {
  override name = 'PoliceUnavailable'
}

/** A definite no. */
export class PoliceRefused extends Error {
  override name = 'PoliceRefused'
  constructor(
    /** `HANDLED`: a window was faster; `DELETED`; `UNKNOWN`; `CONFLICT`: another entry under the same number. */
    readonly code: 'HANDLED' | 'DELETED' | 'UNKNOWN' | 'CONFLICT',
  ) {
    super(`the police platform refused: ${code}`)
  }
}

export interface RecordKey {
  regionCode: string
  number: string
}

/** How an officer finds a photo for an electronic licence. */
export type PhotoJudgement = 'good' | 'not-the-person' | 'unclear' | 'not-white' | 'covered'

export interface PoliceLicence {
  number: string
  name: string
  fileNumber: string
  classes: string[]
  /** One letter per state, e.g. `A` or `HM`. */
  states: string
  issuer: string
  firstIssuedOn: ChinaDate
  validUntil: ChinaDate | null
  /** In the cycle that runs, as far as entered. */
  points: number
  cycleEndsOn: ChinaDate
  /** Begin of the term that runs; null = not on file. */
  validFrom: ChinaDate | null
  /** Null = not on file. */
  address: string | null
  /** Whether the photo on file can be used. */
  storedPhoto: boolean
  /** Last day to hand in a medical certificate; null = none is due. */
  medicalDueOn: ChinaDate | null
  /** Last day of each deferral. */
  deferredUntil: Record<'renewal' | 'medical' | 'review', ChinaDate | null>
}

export interface PoliceCreditFacts {
  violations: { number: string; on: ChinaDate; points: number }[]
  cycleEndsOn: ChinaDate
  /** Numbers of the records that are open, now, on vehicles that are the holder's own. */
  openRecords: string[]
  accidents: { on: ChinaDate; blame: 'full' | 'main' | 'equal' | 'minor' | 'none' }[]
}

export interface PoliceVehicle {
  plateKind: string
  plate: string
  /** Identity document of the owner, or the credit code of a company. */
  ownerDocument: string
  ownerKind: 'person' | 'company'
  ownerName: string
  /** Where the owner gets messages. */
  ownerPhone: string
  vehicleType: string
  useNature: UseNature
  states: string
  vinLastSix: string
  engineLastSix: string
  /** Last day of the inspection's validity; null = not on file. */
  inspectionUntil: ChinaDate | null
  /** What else stands on the vehicle licence; null = not on file. */
  paper: VehiclePaper | null
}

export interface PoliceRecord extends RecordKey {
  plateKind: string
  /** Keyed hash of the plate, as both sides agreed on; the plate itself does not travel. */
  plateIndex: string
  plateMasked: string
  code: string
  happenedAt: Instant
  place: string
  placeInFull: string
  direction: string
  latitude: number
  longitude: number
  device: string
  capturedBy: 'camera' | 'officer'
  notifiedOn: ChinaDate
  comeBy: ChinaDate
  extendedMonths: number
  handlingStatus: -1 | 0 | 1 | 2 | 9
  photos: 'shown' | 'cannot-be-shown'
  cameraRevoked: boolean
  decisionIntended: boolean
  version: number
}

export interface RecordPhoto {
  png: Uint8Array
  /** E.g. 第 1 张：越过停止线. */
  caption: string
}

export type PoliceEntry =
  | {
      kind: 'decision'
      record: RecordKey
      decisionNumber: string
      decisionId: string
      licenceNumber: string
      points: number
      fineFen: Fen
      servedAt: Instant
    }
  /** Takes a decision back: points and record are as before. */
  | { kind: 'withdrawal'; record: RecordKey; decisionNumber: string }
  | { kind: 'hold'; record: RecordKey }
  /** The days that it was held are given back. */
  | { kind: 'release'; record: RecordKey; comeBy: ChinaDate }
  /** A founded objection (处理程序规定 art. 22). */
  | { kind: 'deletion'; record: RecordKey; reason: string }
  | { kind: 'extension'; record: RecordKey; months: number; comeBy: ChinaDate }
