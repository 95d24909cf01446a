import type { ColumnType, Generated } from 'kysely'
import type { Wallet } from '@/contract/fields'
import type { DocumentKind, PersonGroup, Tier } from '@/contract/identity'
import type { FoundedReason, ObjectionGround, UnfoundedReason } from '@/contract/objections'
import type { ChinaDate, Instant } from '@/domain/dates'
import type { Fen } from '@/domain/money'
import type { UseNature } from '@/domain/vehicle'
import type { MessageTemplate } from '../providers/messenger/messenger'
import type { OrderEvent, OrderState, RefundState } from '../rules/order-states'

/**
 * The tables as TypeScript sees them. Both engines parse `timestamptz` to an Instant, `date` to a ChinaDate and
 * `bigint` to a number (see database.ts). Regions lead the keys of large tables, so that an engine that spreads
 * data by region can. Rows of `order_event`, `ledger_entry`, `settlement` and `receipt` are never updated.
 */
export interface Tables {
  authority: AuthorityTable
  hall: HallTable
  hall_window: WindowTable
  decision: DecisionTable
  surveillance_record: SurveillanceRecordTable
  bill: BillTable
  bill_item: BillItemTable
  pay_order: OrderTable
  order_item: OrderItemTable
  order_event: OrderEventTable
  settlement: SettlementTable
  refund: RefundTable
  receipt: ReceiptTable
  receipt_counter: ReceiptCounterTable
  ledger_entry: LedgerEntryTable
  notification: NotificationTable
  idempotency: IdempotencyTable
  attempt: AttemptTable
  wallet_session: WalletSessionTable
  outside_record: OutsideRecordTable
  account: AccountTable
  person: PersonTable
  phone_code: PhoneCodeTable
  face_check: FaceCheckTable
  upload: UploadTable
  licence: LicenceTable
  vehicle: VehicleTable
  vehicle_binding: VehicleBindingTable
  consent: ConsentTable
  photo_request: PhotoRequestTable
  message: MessageTable
  points_entry: PointsEntryTable
  police_write: PoliceWriteTable
  police_feed: PoliceFeedTable
  officer: OfficerTable
  objection: ObjectionTable
  objection_photo: ObjectionPhotoTable
  police_vehicle: PoliceVehicleTable
  police_licence: PoliceLicenceTable
  police_record: PoliceRecordTable
  police_decision: PoliceDecisionTable
}

interface AuthorityTable {
  /** Six digits of the district; key of everything below. */
  region_code: string
  /** Twelve digits of the unit. */
  unit_code: string
  name: string
  hotline: string
  /** Receiving unit on the fiscal receipt (执收单位) and its income item. */
  payee: string
  item_code: string
  /** Name of the policy profile in mock/rules/policies. */
  policy: string
  /** Name of the tariff of fines in mock/rules/tariffs. */
  tariff: string
  /** Plays the rules of an earlier day instead of today's; null in earnest. */
  rules_as_of: ChinaDate | null
}

interface HallTable {
  id: string
  region_code: string
  name: string
  address: string
  phone: string
  /** GCJ-02 degrees. */
  latitude: number
  longitude: number
  /** Registers persons and handles records, not only payments. */
  full_service: boolean
}

interface WindowTable {
  id: string
  region_code: string
  hall_id: string
  name: string
}

interface DecisionTable {
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

export interface BillTable {
  region_code: string
  id: string
  /** Random id inside the signed token. */
  token_id: string
  key_id: number
  window_id: string
  payer_masked: string
  state: 'open' | 'paid' | 'expired' | 'withdrawing' | 'withdrawn'
  issued_at: Instant
  expires_at: Instant
  closed_at: Instant | null
}

interface BillItemTable {
  region_code: string
  bill_id: string
  decision_id: string
}

export interface OrderTable {
  region_code: string
  order_no: string
  /** Null when a single decision is paid by number. */
  bill_id: string | null
  wallet: Wallet
  app_id: string
  open_id: string
  total_fen: Fen
  state: OrderState
  trade_no: string | null
  created_at: Instant
  expires_at: Instant
  paid_at: Instant | null
  matched_at: Instant | null
  recorded_at: Instant | null
  asked_at: Instant | null
  ask_count: Generated<number>
  /** When housekeeping looks at it next; null = nothing left to do. */
  next_look_at: Instant | null
}

interface OrderItemTable {
  region_code: string
  order_no: string
  decision_id: string
  fine_fen: Fen
  surcharge_fen: Fen
}

interface OrderEventTable {
  region_code: string
  id: string
  order_no: string
  event: OrderEvent
  from_state: OrderState
  to_state: OrderState
  at: Instant
}

/** One row per decision at most: whoever writes it first is the payment that counts. */
interface SettlementTable {
  region_code: string
  decision_id: string
  order_no: string
  settled_at: Instant
}

/** One row per order and part. */
export interface RefundTable {
  region_code: string
  order_no: string
  /** `surplus`: what was paid beyond what it settled; else the id of a decision that was withdrawn after it. */
  part: Generated<string>
  /** Number at the wallet; renewed when the wallet closed the earlier one for good. */
  refund_no: string
  amount_fen: Fen
  reason: 'paid-twice' | 'paid-late' | 'withdrawn'
  state: RefundState
  requested_at: Instant
  done_at: Instant | null
  tries: Generated<number>
  next_look_at: Instant | null
}

interface ReceiptTable {
  region_code: string
  order_no: string
  /** Fiscal e-receipt: code 8, number 10, check code 6; unique as a pair. */
  code: string
  number: string
  check_code: string
  total_fen: Fen
  issued_at: Instant
}

interface ReceiptCounterTable {
  code: string
  next_number: number
}

/** Double entry: the sum of debits equals the sum of credits in each group of one `business_key`. */
interface LedgerEntryTable {
  region_code: string
  id: string
  business_key: string
  account: 'wallet-collection' | 'fine-receivable' | 'refund-payable'
  debit_fen: Fen
  credit_fen: Fen
  at: Instant
}

interface NotificationTable {
  provider: Wallet
  notify_id: string
  order_no: string
  received_at: Instant
}

interface IdempotencyTable {
  caller: string
  key: string
  action: string
  input_hash: string
  /** Sealed, as a JSON string; null while the first call is still running. */
  answer: ColumnType<unknown, string | null, string | null>
  /** The thing that the first call created, to repair it after a crash. */
  subject: string | null
  created_at: Instant
}

interface AttemptTable {
  caller: string
  bucket: string
  count: number
  /** After this the row may go. */
  until: Instant
}

interface WalletSessionTable {
  id: string
  wallet: Wallet
  app_id: string
  open_id: string
  expires_at: Instant
}

interface OutsideRecordTable {
  provider: string
  kind: string
  key: string
  body: ColumnType<unknown, string, string>
  due_at: Instant | null
}

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

interface PhoneCodeTable {
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
  purpose: 'objection' | 'identity-review'
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

/** A vehicle that somebody bound or asked for. */
export interface VehicleTable {
  id: string
  plate_kind: string
  plate_index: string
  plate_sealed: string
  plate_masked: string
  owner_index: string
  owner_kind: 'person' | 'company'
  owner_masked: string
  vehicle_type: string
  use_nature: UseNature
  states: string
  as_of: Instant
}

interface VehicleBindingTable {
  person_id: string
  vehicle_id: string
  bound_at: Instant
}

export interface ConsentTable {
  id: string
  vehicle_id: string
  driver_id: string
  /** Null until the owner is verified with us; found by `owner_index`. */
  owner_index: string
  method: 'face' | 'qr' | 'message'
  purpose: 'family' | 'friend' | 'work' | 'rental'
  state: 'asked' | 'given' | 'refused' | 'withdrawn' | 'returned' | 'expired'
  asked_at: Instant
  expires_at: Instant
  answered_at: Instant | null
  ended_at: Instant | null
  /** By `message`: of the owner's six digits. */
  code_hash: string | null
  code_tries: Generated<number>
  /** By `qr`: the random id inside the signed token. */
  token_id: string | null
}

interface PhotoRequestTable {
  region_code: string
  record_id: string
  person_id: string
  asked_at: Instant
}

/** A short message until the message service has taken it. */
export interface MessageTable {
  /** The same reference is not sent twice. */
  reference: string
  phone_sealed: string
  template: MessageTemplate
  /** Sealed JSON array. */
  values_sealed: string
  next_try_at: Instant
  tries: Generated<number>
}

/** Points given and given back; insert only. The sum per decision is its points or 0. */
interface PointsEntryTable {
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
interface PoliceFeedTable {
  name: string
  cursor: number
  read_at: Instant
}

export interface OfficerTable {
  id: string
  region_code: string
  name_masked: string
  badge_masked: string
  role: 'handler' | 'reviewer'
  unit: string
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

interface ObjectionPhotoTable {
  region_code: string
  objection_id: string
  place: number
  upload_id: string
}

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
  /** Sealed JSON `{ name, document }`: of a person, or of a company and its credit code. */
  /** JSON of `{document, name}`. */
  owner_sealed: string
  owner_phone_sealed: string
  vehicle_type: string
  use_nature: UseNature
  states: string
  vin_last_six: string
  engine_last_six: string
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

interface PoliceDecisionTable {
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
