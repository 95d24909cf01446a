import type { Instant } from '@/domain/dates'
import { type Fen, fen } from '@/domain/money'

export interface AlipayRefund {
  requestNo: string
  refundFen: Fen
  at: Instant
  /** The payer's bank sent it back. */
  returned: boolean
}

export interface AlipayTrade {
  orderNo: string
  tradeNo: string
  buyerOpenId: string
  subject: string
  totalFen: Fen
  notifyUrl?: string
  state: 'WAIT_BUYER_PAY' | 'TRADE_SUCCESS' | 'TRADE_FINISHED' | 'TRADE_CLOSED'
  createdAt: Instant
  /** An unpaid trade closes by itself then. */
  closesAt: Instant
  paidAt?: Instant
  closedAt?: Instant
  refunds: AlipayRefund[]
  /** By a code that the payer showed: `declined` when the payer gave up at the password. */
  byCode?: 'waiting' | 'declined' | 'done'
}

export const refundedFen = (trade: AlipayTrade): Fen =>
  fen(trade.refunds.reduce((total, refund) => total + refund.refundFen, 0))
