import type { Generated, JSONColumnType } from 'kysely'
import type { Channel } from '@/contract/fields'
import type { DifferenceEvent } from '@/contract/finance-views'
import type { ChinaDate, Instant } from '@/domain/dates'
import type { Fen } from '@/domain/money'
import type { BillRefusal } from '../../providers/bills/bill'
import type { DifferenceClass, DifferenceState, RowClass } from '../../rules/reconciliation/classes'

/** The bill of one channel, merchant and China day: fetched, read whole or refused whole. */
export interface ChannelBillTable {
  channel: Channel
  merchant_id: string
  bill_date: ChinaDate
  /** `waiting`: the provider has not built it yet. `no-trades`: it says that there was nothing that day. */
  state: 'waiting' | 'no-trades' | 'loading' | 'loaded' | 'reconciled' | 'refused'
  tries: Generated<number>
  next_try_at: Instant | null
  fetched_at: Instant | null
  /** Who is loading it; whoever comes later takes over, and the earlier one stops at its next batch. */
  loading_by: string | null
  /** Of its rows as they stand in the file, hex: the same bill fetched again has the same. */
  sha256: string | null
  rows: number | null
  /** Of the rows, those of class `matched`. */
  matched: number | null
  payments: number | null
  payment_fen: Fen | null
  refunds: number | null
  refund_fen: Fen | null
  /** 1/100000 yuan. */
  fee_e5: number | null
  refused_because: string | null
  refused_line: number | null
  reconciled_at: Instant | null
}

/** Every file that was refused, whole; its rows were never kept. */
export interface RefusedBillTable {
  channel: Channel
  merchant_id: string
  bill_date: ChinaDate
  /** From 1, of that day. */
  number: number
  refused_at: Instant
  /** `other-content`: another one of this day is reconciled already. */
  because: BillRefusal | 'other-content'
  /** In the file, where it is about one line. */
  line: number | null
  /** Good rows before it was refused, and their hash as in `channel_bill`. */
  rows_read: number
  sha256: string
}

/**
 * One line of a bill, never changed after it was read: `class` is what it was against our books at that moment. Rows
 * count once their bill is `loaded`, `reconciled`; those of a bill that is `loading` may yet be refused.
 */
export interface BillRowTable {
  channel: Channel
  merchant_id: string
  bill_date: ChinaDate
  line: number
  kind: 'payment' | 'refund'
  at: Instant
  order_no: string
  trade_no: string
  refund_no: string | null
  amount_fen: Fen
  /** 1/100000 yuan, signed: a refund gives its fee back. */
  fee_e5: number
  status: 'success' | 'processing' | 'failed'
  /** `000000`: nobody knows whose money it is. */
  region_code: string
  class: RowClass
  /** As it stands in the file; the cells that name the payer are blank. */
  raw: string
}

/** What does not agree, in exactly one class; never removed. */
export interface DifferenceTable {
  region_code: string
  id: string
  /** For people: `CC20261119-0003`. */
  number: string
  channel: Channel
  merchant_id: string
  bill_date: ChinaDate
  /** 1: bill and books. 2: bill, settlement, sweep and treasury receipt. */
  level: 1 | 2
  class: DifferenceClass
  /** What it is about, e.g. `payment:{trade no}`; found again it is the same difference. */
  subject_key: string
  order_no: string | null
  trade_no: string | null
  refund_no: string | null
  batch_no: string | null
  bill_line: number | null
  ours_fen: Fen | null
  theirs_fen: Fen | null
  /** What is at stake. */
  amount_fen: Fen
  /** Its money waits on the account 待处理款项. */
  in_suspense: boolean
  /** What was put there, signed: negative for money that went out unexplained. */
  suspense_fen: number | null
  state: DifferenceState
  /** Who was asked; null and yet `waiting`: for the next day's bill. Kept while it is proposed. */
  waiting_for: 'unit' | 'channel' | 'bank' | 'treasury' | null
  /** The act that ended it. */
  resolution: string | null
  resolved_by: 'rule' | 'persons' | null
  found_at: Instant
  resolved_at: Instant | null
}

/** Numbers of differences run per day of the bill. */
export interface DifferenceCounterTable {
  bill_date: ChinaDate
  next_number: number
}

export interface DifferenceEventTable {
  region_code: string
  id: string
  difference_id: string
  at: Instant
  event: DifferenceEvent
  /** Null = a rule. */
  accountant_id: string | null
  /** Numbers, codes and states only. */
  detail: JSONColumnType<Record<string, string | number | boolean | null>>
}
