import type { ColumnType, Generated } from 'kysely'
import type { Channel, Wallet } from '@/contract/fields'
import type { Instant } from '@/domain/dates'
import type { Fen } from '@/domain/money'
import type { OrderEvent, OrderState, RefundState } from '../../rules/order-states'

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

export interface BillItemTable {
  region_code: string
  bill_id: string
  decision_id: string
}

export interface OrderTable {
  region_code: string
  order_no: string
  /** Null when a single decision is paid by number. */
  bill_id: string | null
  /** Whose cashier opens. */
  wallet: Wallet
  channel: Channel
  /** At the channel; empty for orders from before merchants were kept. */
  merchant_id: string
  /** `cashier`: opened on the payer's own phone; `code`: the window scanned the code that the payer showed. */
  means: Generated<'cashier' | 'code'>
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

export interface OrderItemTable {
  region_code: string
  order_no: string
  decision_id: string
  fine_fen: Fen
  surcharge_fen: Fen
}

export interface OrderEventTable {
  region_code: string
  id: string
  order_no: string
  event: OrderEvent
  from_state: OrderState
  to_state: OrderState
  at: Instant
}

/** One row per decision at most: whoever writes it first is the payment that counts. */
export interface SettlementTable {
  region_code: string
  decision_id: string
  order_no: string
  settled_at: Instant
}

/** One row per order and part. */
export interface RefundTable {
  region_code: string
  order_no: string
  /**
   * `surplus`: what was paid beyond what it settled; the id of a decision that was withdrawn after it; or the id of the
   * request on which it was granted.
   */
  part: Generated<string>
  /** Whose money it is, of those that the order settled; null for the surplus. */
  decision_id: Generated<string | null>
  /** Number at the wallet; renewed when the wallet closed the earlier one for good. */
  refund_no: string
  amount_fen: Fen
  reason: 'paid-twice' | 'paid-late' | 'withdrawn' | 'granted'
  state: RefundState
  requested_at: Instant
  done_at: Instant | null
  tries: Generated<number>
  next_look_at: Instant | null
  /** The channel's word when it did not take it, e.g. `NOT_ENOUGH`; null once it did. */
  trouble: Generated<string | null>
  /** Abnormal: when a person had WeChat send it to the merchant's own bank account, to be paid by hand from there. */
  rescue_asked_at: Generated<Instant | null>
  /**
   * The channel never took it on, and no bill has it: the line of the bank's statement by which it was paid out of the
   * collection account.
   */
  transfer_no: Generated<string | null>
  /** People have paid it to the payer's bank account, because the channel could not deliver it. */
  by_hand: Generated<boolean>
}

/** What a receipt is for, decision by decision. */
export interface ReceiptItem {
  decisionId: string
  fineFen: Fen
  surchargeFen: Fen
}

/** As the province's platform issued it (mock/providers/fiscal-receipt). */
export interface ReceiptTable {
  region_code: string
  order_no: string
  /** The order's first, second … receipt. Each but the last is voided. */
  place: Generated<number>
  /** Fiscal e-receipt: code 8, number 10, check code 6; unique as a pair. */
  code: string
  number: string
  check_code: string
  items: ColumnType<ReceiptItem[], string, never>
  total_fen: Fen
  issued_at: Instant
  /** The red receipt (红字票据) that voids it whole; all null while it is valid. */
  red_code: Generated<string | null>
  red_number: Generated<string | null>
  red_check_code: Generated<string | null>
  red_issued_at: Generated<Instant | null>
  red_because: Generated<'withdrawn' | 'granted' | null>
}

/** An order whose receipts have to be brought to what stays paid. */
export interface ReceiptTaskTable {
  region_code: string
  order_no: string
  /** Counts up with each wish, so that none is lost while an earlier one is worked on. */
  wanted: number
  /** The receipt that is being asked for, as it was first asked for. */
  place: number | null
  items: ColumnType<ReceiptItem[] | null, string | null, string | null>
  tries: Generated<number>
  next_try_at: Instant
}

export interface NotificationTable {
  channel: Channel
  notify_id: string
  order_no: string
  received_at: Instant
}
