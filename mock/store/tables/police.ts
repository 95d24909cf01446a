import type { Generated } from 'kysely'
import type { ChinaDate, Instant } from '@/domain/dates'
import type { Fen } from '@/domain/money'
import type { UseNature } from '@/domain/vehicle'

/**
 * The police's integrated platform has tables of its own: the simulator alone reads and writes them. Plates and
 * numbers are indexed by keyed hashes and sealed like ours, so that a dump tells nothing.
 */
export interface PoliceVehicleTable {
  plate_kind: string
  plate_index: string
  plate_sealed: string
  owner_index: string
  owner_kind: 'person' | 'company'
  /** Sealed JSON of `{document, name}`: of a person, or of a company and its credit code. */
  owner_sealed: string
  owner_phone_sealed: string
  vehicle_type: string
  use_nature: UseNature
  states: string
  vin_last_six: string
  engine_last_six: string
  inspection_until: Generated<ChinaDate | null>
  /** Sealed JSON of what else stands on the vehicle licence (police-platform/papers.ts). */
  paper_sealed: Generated<string | null>
}

export interface PoliceLicenceTable {
  number_index: string
  file_number_sealed: string
  name_sealed: string
  classes: string[]
  states: string
  issuer: string
  first_issued_on: ChinaDate
  valid_until: ChinaDate | null
  points: number
  cycle_ends_on: ChinaDate
  valid_from: Generated<ChinaDate | null>
  /** Sealed JSON of what else stands on the licence (police-platform/papers.ts). */
  paper_sealed: Generated<string | null>
  /** Whether the photo on file can be used for an electronic licence. */
  portrait: Generated<'stored' | 'unusable'>
  medical_due_on: Generated<ChinaDate | null>
  renewal_deferred_until: Generated<ChinaDate | null>
  medical_deferred_until: Generated<ChinaDate | null>
  review_deferred_until: Generated<ChinaDate | null>
}

export interface PoliceRecordTable {
  region_code: string
  number: string
  plate_kind: string
  plate_index: string
  plate_masked: string
  code: string
  happened_at: Instant
  place: string
  place_in_full: string
  direction: string
  latitude: number
  longitude: number
  device: string
  captured_by: 'camera' | 'officer'
  notified_on: ChinaDate
  come_by: ChinaDate
  extended_months: number
  handling_status: -1 | 0 | 1 | 2 | 9
  on_hold: boolean
  photos: 'shown' | 'cannot-be-shown'
  camera_revoked: boolean
  decision_intended: boolean
  version: number
  /** Place in the feed: grows with every change of any record. */
  feed_position: number
  /** From when on the feed shows the change: the platform lags. */
  visible_at: Instant
}

export interface PoliceDecisionTable {
  region_code: string
  number: string
  record_number: string
  licence_index: string
  points: number
  fine_fen: Fen
  /** Null when a window of the police decided it. */
  decision_id: string | null
  state: 'in-force' | 'withdrawn'
  recorded_at: Instant
}

/** Decisions of other places' windows, on no record of this platform's. */
export interface PoliceElsewhereTable {
  licence_index: string
  number: string
  points: number
  recorded_at: Instant
}

export interface PoliceAccidentTable {
  licence_index: string
  /** Of the accident report (道路交通事故认定书). */
  number: string
  happened_on: ChinaDate
  /** The driver's: 全部, 主要, 同等, 次要, 无 (道路交通事故处理程序规定 art. 60). */
  blame: 'full' | 'main' | 'equal' | 'minor' | 'none'
}

/** The insurers' compulsory policies (交强险): theirs alone, too. Both days count. */
export interface InsurerPolicyTable {
  plate_kind: string
  plate_index: string
  insurer: string
  number_sealed: string
  starts_on: ChinaDate
  ends_on: ChinaDate
}
