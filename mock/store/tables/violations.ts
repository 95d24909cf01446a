import type { Generated } from 'kysely'
import type { FoundedReason, ObjectionGround, UnfoundedReason } from '@/contract/objections'
import type { ChinaDate, Instant } from '@/domain/dates'
import type { Fen } from '@/domain/money'

/**
 * Our mirror of the police's surveillance records: what the feed told us, and what we did since. The fine and the
 * points are no columns: they follow from place, day and code (mock/rules).
 */
export interface SurveillanceRecordTable {
  region_code: string
  number: string
  id: string
  plate_kind: string
  plate_index: string
  plate_masked: string
  code: string
  happened_at: Instant
  /** Short: the road; then the whole place. */
  place: string
  place_in_full: string
  direction: string
  latitude: number
  longitude: number
  device: string
  captured_by: 'camera' | 'officer'
  notified_on: ChinaDate
  /** Last of the 30 days, or of the extension. */
  come_by: ChinaDate
  extended_months: Generated<number>
  /** 处理标记: -1 已删除, 0 未处理, 1 已处理, 2 已转出, 9 无需处理. */
  handling_status: -1 | 0 | 1 | 2 | 9
  /** What we did with it; `settled` while a decision of ours stands. */
  stand: Generated<'open' | 'on-hold' | 'settled'>
  photos: 'shown' | 'cannot-be-shown'
  /** The camera's approval was taken back: no evidence (行政处罚法 art. 41). */
  camera_revoked: Generated<boolean>
  /** The authority has told the owner that it will decide without them (处理程序规定 art. 54). */
  decision_intended: Generated<boolean>
  /** The platform's count of changes; a smaller one is old news. */
  version: number
  mirrored_at: Instant
}

export interface DecisionTable {
  region_code: string
  id: string
  number15: string
  check_digit: string
  procedure: 'simple' | 'general'
  act_code: string
  act: string
  fine_fen: Fen
  demerit_points: number
  /** Whether the decision text imposes the surcharge when late (行政处罚法 art. 72: "可以"). */
  surcharge_applies: boolean
  payer_masked: string
  plate_masked: string | null
  /** Encrypted at rest; see sealing.ts. */
  payer_sealed: string
  plate_sealed: string | null
  /** Keyed hashes for exact search by the window. */
  licence_index: string
  plate_index: string | null
  decided_on: ChinaDate
  served_on: ChinaDate
  /** `provisional`: confirmed under pay-to-confirm and not paid yet. `withdrawn` holds what lapsed, too. */
  status: 'in-force' | 'provisional' | 'withdrawn' | 'enforced-by-court' | 'suspended'
  withdrawn_at: Instant | null
  withdrawn_because: Generated<'handled-elsewhere' | 'objection' | 'corrected' | 'not-paid-in-time' | null>
  /** The surveillance record that was settled here, and who settled it; null for decisions from elsewhere. */
  record_id: Generated<string | null>
  person_id: Generated<string | null>
  penalty: Generated<'warning' | 'fine'>
  served_at: Generated<Instant | null>
  /** Under pay-to-confirm: when the confirmation falls away. */
  lapses_at: Generated<Instant | null>
  /** The document as it was served: sealed JSON of its content, never changed. */
  document_sealed: Generated<string | null>
  held_reason: 'reconsideration' | 'lawsuit' | null
  held_since: ChinaDate | null
  /** Days during which the surcharge stood still in holds that have ended. */
  held_days: Generated<number>
  /** Paid through another channel, as the police platform told us. */
  paid_elsewhere_at: Instant | null
}

export interface PhotoRequestTable {
  region_code: string
  record_id: string
  person_id: string
  asked_at: Instant
}

/** Points given and given back; insert only. The sum per decision is its points or 0. */
export interface PointsEntryTable {
  region_code: string
  decision_id: string
  kind: 'given' | 'returned'
  person_id: string
  points: number
  at: Instant
}

/** What the police platform still has to hear from us, in order per subject; delivered at least once. */
export interface PoliceWriteTable {
  region_code: string
  id: string
  kind: 'decision' | 'withdrawal' | 'hold' | 'release' | 'deletion' | 'extension'
  record_id: string
  decision_id: string | null
  state: 'waiting' | 'done' | 'refused'
  /** The platform's word when it refused. */
  refusal: string | null
  tries: Generated<number>
  next_try_at: Instant | null
  created_at: Instant
  done_at: Instant | null
}

/** How far we have read the platform's feed. */
export interface PoliceFeedTable {
  name: string
  cursor: number
  read_at: Instant
}

export interface ObjectionTable {
  region_code: string
  id: string
  record_id: string
  person_id: string
  vehicle_id: string
  ground: ObjectionGround
  words_sealed: string
  phone_sealed: string | null
  state: 'submitted' | 'under-review' | 'founded' | 'unfounded' | 'taken-back'
  submitted_at: Instant
  due_on: ChinaDate
  outcome: 'founded' | 'unfounded' | null
  reason: FoundedReason | UnfoundedReason | null
  reply_sealed: string | null
  proposed_by: string | null
  proposed_at: Instant | null
  sent_back_sealed: string | null
  decided_by: string | null
  decided_at: Instant | null
  delete_by: ChinaDate | null
  deleted_at: Instant | null
}

export interface ObjectionPhotoTable {
  region_code: string
  objection_id: string
  place: number
  upload_id: string
}
