import type { CheckedKind } from '@/contract/checks'
import type { ApplicableDocument, CardKind } from '@/contract/document-views'
import type { ChinaDate, Instant } from '@/domain/dates'

/** A citizen's electronic document, or their application for one. */
export interface DocumentTable {
  id: string
  person_id: string
  kind: CardKind
  /** Null for the driving licence. */
  vehicle_id: string | null
  state: 'in-review' | 'refused' | 'issued'
  asked_at: Instant
  review_by: Instant | null
  refused_because: NonNullable<ApplicableDocument['refusedBecause']> | null
  issued_at: Instant | null
  /** The holder's own photo, a kept upload; null = the one that the police hold. */
  photo_id: string | null
  /** What police and insurers told last: sealed JSON (mock/functions/papers/facts.ts). */
  facts_sealed: string | null
  /** Out of the facts, for what expires soon; null = long-term, or not known. */
  valid_until: ChinaDate | null
  as_of: Instant | null
}

/** A code that stands for a document: one minute on a screen, or for long on a printed paper. */
export interface ShownCodeTable {
  /** 32 hex digits, inside the signed token. */
  id: string
  key_id: number
  kind: CheckedKind
  /** Of a decision or receipt. */
  region_code: string | null
  /** Id of the document, the decision or the certificate; order number of the receipt. */
  subject: string
  /** The holder; null for a receipt of somebody whom we do not know. */
  person_id: string | null
  valid_from: Instant
  valid_until: Instant
  /** Printed codes may be checked by everybody and as often as they like. */
  printed: boolean
  /** Keyed hash of the first checker: a minute's code belongs to them. */
  used_by: string | null
  used_at: Instant | null
}

/** Who has checked whose document, for the holder to see. */
export interface DocumentCheckTable {
  id: string
  /** The holder. */
  person_id: string
  kind: CheckedKind
  /** As in shown_code. */
  subject: string
  checked_by: 'officer' | 'anybody'
  way: 'code' | 'number'
  /** The officer's unit. */
  unit: string | null
  at: Instant
}

/** A card that an officer has scanned at the roadside; to be asked about for some minutes, by that officer alone. */
export interface RoadsideCheckTable {
  id: string
  officer_id: string
  kind: 'driving-licence' | 'vehicle-licence'
  document_id: string
  at: Instant
  expires_at: Instant
}
