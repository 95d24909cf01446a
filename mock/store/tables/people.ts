import type { Wallet } from '@/contract/fields'
import type { DocumentKind, PersonGroup, Tier } from '@/contract/identity'
import type { ChinaDate, Instant } from '@/domain/dates'

/** A wallet account and whom it says to be. Below `face` and `window` it has no person. */
export interface AccountTable {
  app_id: string
  open_id: string
  wallet: Wallet
  person_group: PersonGroup
  document_kind: DocumentKind
  name_sealed: string
  name_masked: string
  document_sealed: string
  document_masked: string
  document_index: string
  phone_sealed: string
  phone_masked: string
  tier: Tier
  person_id: string | null
  registered_at: Instant
  verified_at: Instant | null
}

/** A verified person; one row however many wallet accounts they have. */
export interface PersonTable {
  id: string
  document_index: string
  name_sealed: string
  name_masked: string
  document_sealed: string
  document_masked: string
  phone_sealed: string
  phone_masked: string
  verified_at: Instant
}

export interface PhoneCodeTable {
  phone_index: string
  code_hash: string
  expires_at: Instant
  tries: number
}

export interface FaceCheckTable {
  id: string
  app_id: string
  open_id: string
  purpose: 'verify-me' | 'approve-driver'
  /** What the host's server calls it. */
  host_ref: string
  /** What the phone opens it with; JSON. */
  ticket: string
  state: 'started' | 'passed' | 'failed' | 'timed-out' | 'in-review' | 'review-refused'
  failure: 'no-match' | 'not-live' | 'light' | 'cancelled' | 'service' | null
  started_at: Instant
  ended_at: Instant | null
  front_id: string | null
  back_id: string | null
  review_by: Instant | null
  /** An approval uses a check once. */
  used_at: Instant | null
}

export interface UploadTable {
  id: string
  app_id: string
  open_id: string
  purpose: 'objection' | 'identity-review' | 'licence-photo'
  /** Of the unguessable address; the address itself is not kept. */
  ticket_hash: string
  content_type: 'image/jpeg' | 'image/png' | null
  byte_count: number | null
  /** Sealed base64; null until stored. */
  content_sealed: string | null
  created_at: Instant
  expires_at: Instant
  /** Belongs to something and stays. */
  kept: boolean
}

/** A bound driving licence, as the police platform last told. */
export interface LicenceTable {
  person_id: string
  number_index: string
  number_masked: string
  file_number_sealed: string
  file_number_masked: string
  classes: string[]
  states: string
  issuer: string
  first_issued_on: ChinaDate
  valid_until: ChinaDate | null
  points: number
  cycle_ends_on: ChinaDate
  bound_at: Instant
  as_of: Instant
}
