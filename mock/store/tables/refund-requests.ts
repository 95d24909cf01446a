import type { Generated } from 'kysely'
import type { Channel, Wallet } from '@/contract/fields'
import type { RefundReason, RefundRefusal, RefundRequestState } from '@/contract/refunds'
import type { Instant } from '@/domain/dates'
import type { Fen } from '@/domain/money'

/** What a citizen asks back of an order that they paid. */
export interface RefundRequestTable {
  region_code: string
  id: string
  order_no: string
  /** Of several decisions in the order, the one it is about. */
  decision_id: string
  wallet: Wallet
  app_id: string
  open_id: string
  reason: RefundReason
  /** In the citizen's words, sealed. */
  note_sealed: string | null
  amount_fen: Fen
  state: RefundRequestState
  /** How the money goes back, once granted: before or after it was swept. */
  route: 'wallet' | 'treasury' | null
  refused_because: RefundRefusal | null
  /** The refund that it led to: its own, or the one of the decision that was withdrawn meanwhile. */
  part: string | null
  asked_at: Instant
  decided_at: Instant | null
  done_at: Instant | null
}

/** 退付: the treasury gives back what was swept, to the collecting bank, and the wallet refund follows. */
export interface ReturnOrderTable {
  region_code: string
  return_no: string
  order_no: string
  decision_id: string
  /** The refund that waits for it; its number is not renewed while it waits. */
  refund_no: string
  part: string
  channel: Channel
  item_code: string
  /** The batch in which it went to the treasury. */
  batch_no: string
  amount_fen: Fen
  /** `asked`: a second person has not approved it yet. */
  state: 'asked' | 'approved' | 'submitted' | 'returned' | 'refused'
  /** The treasury's word, or `never-swept` where the batch was refused and the money never got there. */
  refused_because: string | null
  voucher_no: string | null
  asked_at: Instant
  approved_at: Instant | null
  returned_at: Instant | null
  tries: Generated<number>
  next_look_at: Instant | null
}
