import type { Instant } from '@/domain/dates'
import type { Fen } from '@/domain/money'

export interface WechatTrade {
  orderNo: string
  openId: string
  description: string
  attach?: string
  totalFen: Fen
  notifyUrl: string
  state: 'NOTPAY' | 'USERPAYING' | 'PAYERROR' | 'SUCCESS' | 'REFUND' | 'CLOSED' | 'REVOKED'
  /** Paid by a code that the payer showed: nothing is notified, and a reversal takes back what was paid. */
  byCode?: true
  createdAt: Instant
  /** Last moment to pay; the trade is not closed by it. */
  payUntil: Instant
  /** When the latest prepay_id dies. */
  prepayUntil: Instant
  transactionId?: string
  paidAt?: Instant
  reversedAt?: Instant
}

export interface PrepayRecord {
  orderNo: string
  until: Instant
}

export interface WechatRefund {
  refundNo: string
  refundId: string
  orderNo: string
  transactionId: string
  refundFen: Fen
  totalFen: Fen
  notifyUrl?: string
  status: 'PROCESSING' | 'SUCCESS' | 'ABNORMAL' | 'CLOSED'
  /** What it turns into when the bank has answered. */
  end: 'SUCCESS' | 'ABNORMAL' | 'CLOSED'
  createdAt: Instant
  endsAt: Instant
  /** Sent to the merchant's own account, since the payer's could not take it. */
  toMerchant?: true
}
