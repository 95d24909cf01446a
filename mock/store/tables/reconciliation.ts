import type { Generated, JSONColumnType } from 'kysely'
import type { Channel } from '@/contract/fields'
import type { ChinaDate, Instant } from '@/domain/dates'
import type { Fen } from '@/domain/money'
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
  /** Of the plain text, hex. */
  sha256: string | null
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

/** One line of a bill, never changed after it was read; `class` is given once, when its day is reconciled. */
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
  class: RowClass | null
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
  state: DifferenceState
  /** Under `waiting`: who has the next step. */
  waiting_for: 'unit' | 'channel' | 'bank' | 'treasury' | null
  /** The act that ended it. */
  resolution: string | null
  resolved_by: 'rule' | 'persons' | null
  found_at: Instant
  resolved_at: Instant | null
}

export interface DifferenceEventTable {
  region_code: string
  id: string
  difference_id: string
  at: Instant
  event: string
  /** Null = a rule. */
  accountant_id: string | null
  /** Numbers, codes and states only. */
  detail: JSONColumnType<Record<string, string | number | boolean | null>>
}
