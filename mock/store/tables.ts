import type { ColumnType, Generated } from 'kysely'
import type { Wallet } from '@/contract/fields'
import type { ChinaDate, Instant } from '@/domain/dates'
import type { Fen } from '@/domain/money'
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
}

interface HallTable {
  id: string
  region_code: string
  name: string
  address: string
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
  status: 'in-force' | 'withdrawn' | 'enforced-by-court' | 'suspended'
  withdrawn_at: Instant | null
  held_reason: 'reconsideration' | 'lawsuit' | null
  held_since: ChinaDate | null
  /** Days during which the surcharge stood still in holds that have ended. */
  held_days: Generated<number>
  /** Paid through another channel, as the police platform told us. */
  paid_elsewhere_at: Instant | null
}

interface SurveillanceRecordTable {
  region_code: string
  number: string
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

export interface RefundTable {
  region_code: string
  order_no: string
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
  /** Null while the first call is still running. */
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
