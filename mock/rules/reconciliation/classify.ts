import type { Fen } from '@/domain/money'
import type { OrderState, RefundState } from '../order-states'
import type { RowClass } from './classes'
import { feeBeyondContract } from './fees'

/** A row of a bill, as far as its class depends on it. */
export interface BilledRow {
  kind: 'payment' | 'refund'
  orderNo: string
  tradeNo: string
  refundNo: string | null
  amountFen: Fen
  feeE5: number
  status: 'success' | 'processing' | 'failed'
}

/** Our order of that number at that channel and merchant. */
export interface OurOrder {
  totalFen: Fen
  state: OrderState
  /** Null: no payment of it is in our books. */
  tradeNo: string | null
  /** Whether that payment fell into the bill's China day. */
  paidOnDay: boolean
  /** The bill of another day has this order's payment already. */
  billedElsewhere: boolean
  /** All of it goes back because another payment was first. */
  paidTwice: boolean
}

/** Our refund of that number, of an order of that channel and merchant. */
export interface OurRefund {
  amountFen: Fen
  state: RefundState
}

export interface Ours {
  order: OurOrder | null
  refund: OurRefund | null
  /** File or order number tell a district that we serve. */
  regionKnown: boolean
}

/**
 * The one class of a bill's row, given what our books hold of it now. What matters more comes first: whose money it is,
 * whether it is there, how much, which day, what it cost.
 * @param feeBasisPoints of the contract with the channel, in 1/10000 of the sum
 */
export function classify(row: BilledRow, ours: Ours, feeBasisPoints: number): RowClass {
  return row.kind === 'payment' ? classOfPayment(row, ours, feeBasisPoints) : classOfRefund(row, ours, feeBasisPoints)
}

function classOfPayment(row: BilledRow, { order, regionKnown }: Ours, feeBasisPoints: number): RowClass {
  if (!order) return regionKnown ? 'provider-only' : 'unknown-unit'
  if (order.tradeNo !== null && order.tradeNo !== row.tradeNo) return 'duplicate-payment'
  if (order.totalFen !== row.amountFen) return 'amount-mismatch'
  if (order.tradeNo === null) return 'status-mismatch'
  if (order.paidTwice) return 'duplicate-payment'
  if (order.billedElsewhere) return 'duplicate-payment'
  if (!order.paidOnDay) return 'late-day'
  return ofItsFee(row, feeBasisPoints)
}

/** A refund belongs to the day on which the channel took it on, whenever it arrives: its day is not compared. */
function classOfRefund(row: BilledRow, { order, refund }: Ours, feeBasisPoints: number): RowClass {
  if (row.status === 'failed') return refund?.state === 'done' ? 'status-mismatch' : 'matched'
  if (!refund) return isReversal(row, order) ? 'matched' : 'refund-only-provider'
  if (refund.amountFen !== row.amountFen) return 'amount-mismatch'
  // Frozen when the file was made: on its way then, wherever it is by now.
  if (row.status === 'processing') return 'matched'
  return refund.state === 'done' ? ofItsFee(row, feeBasisPoints) : 'status-mismatch'
}

/** A payment by code that the counter has taken back bears its order's number, and never came into our books. */
function isReversal(row: BilledRow, order: OurOrder | null): boolean {
  return row.refundNo === row.orderNo && order !== null && order.tradeNo === null
}

function ofItsFee(row: BilledRow, feeBasisPoints: number): RowClass {
  return feeBeyondContract(row, feeBasisPoints) === 0 ? 'matched' : 'fee-mismatch'
}
