import type { Generated } from 'kysely'
import type { Channel } from '@/contract/fields'
import type { ChinaDate, Instant } from '@/domain/dates'
import type { Fen } from '@/domain/money'

/** What the collecting bank's statement shows of one channel's day. */
export interface BankCreditTable {
  channel: Channel
  merchant_id: string
  bill_date: ChinaDate
  /** Payments minus refunds of that day, all lines together; negative = the channel took back. */
  amount_fen: number
  bank_reference: string
  credited_at: Instant
  seen_at: Instant
  /** Whether it is what the bill says. */
  agrees: boolean
  /** When the ledger took it over from the channel; null while it does not agree. */
  booked_at: Instant | null
}

/** When a task of the money's daily work is to run again. */
export interface FinanceTimerTable {
  task: 'clearing'
  /** Null = something else has to happen first. */
  next_at: Instant | null
}

/** A day of the collection account's statement that was read; a day that is not over is read again. */
export interface BankStatementTable {
  statement_date: ChinaDate
  read_at: Instant
}

/** A line of it; several may settle one day of a channel. */
export interface BankLineTable {
  reference: string
  channel: Channel
  merchant_id: string
  /** The channel's day that it settles; null = a transfer by hand. */
  bill_date: ChinaDate | null
  /** Negative = the channel took it back, or it was paid out by hand. */
  amount_fen: number
  credited_at: Instant
}

/** Money of one authority, income item and channel on its way from the bank to the treasury. */
export interface SweepBatchTable {
  region_code: string
  /** `QF20261120-…`. */
  batch_no: string
  sweep_date: ChinaDate
  channel: Channel
  item_code: string
  /** Of the collecting bank. */
  bank_account: string
  /** Payments of the swept days, what went back of them, and what is swept: gross − refund = net. */
  gross_fen: Fen
  refund_fen: Fen
  net_fen: Fen
  items: number
  state: 'ready' | 'submitted' | 'executed' | 'received' | 'refused'
  refused_because: string | null
  /** Of the treasury's receipt (入库回单). */
  voucher_no: string | null
  created_at: Instant
  submitted_at: Instant | null
  executed_at: Instant | null
  received_at: Instant | null
  tries: Generated<number>
  next_look_at: Instant | null
}

/** A settled decision's money in a batch. A refused batch frees its items for a later one. */
export interface SweepItemTable {
  region_code: string
  decision_id: string
  batch_no: string
  order_no: string
  fine_fen: Fen
  surcharge_fen: Fen
  /** What had gone back of it before: fine + surcharge − refund is swept. */
  refund_fen: Fen
  /** False once its batch was refused. */
  counts: boolean
}
