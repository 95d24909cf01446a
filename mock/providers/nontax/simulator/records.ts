import type { Instant } from '@/domain/dates'
import type { Fen } from '@/domain/money'
import type { Notice } from '../bureau'

/** A notice in the finance bureau's record. */
export interface NoticeRecord extends Notice {
  state: 'unpaid' | 'paid' | 'void'
}

export interface NontaxRefund {
  refundOutId: string
  refundOrderId: string
  refundFen: Fen
  reason: string
  /** 5 refunded, 6 under way, 7 not deliverable, 8 given up. */
  status: 5 | 6 | 7 | 8
  end: 5 | 7 | 8
  createdAt: Instant
  endsAt: Instant
}

export interface NontaxOrder {
  orderId: string
  noticeNo: string
  openId: string
  description: string
  totalFen: Fen
  regionCode: string
  unitCode: string
  notifyUrl: string
  /** Paid by a scanned code: while the payer types the password, or when that came to nothing. */
  code: 'user-paying' | 'failed' | null
  createdAt: Instant
  /** Closed by itself then. */
  closesAt: Instant
  transId?: string
  paidAt?: Instant
  refunds: NontaxRefund[]
}
