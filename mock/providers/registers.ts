import type { Instant } from '@/domain/dates'
import type { Fen } from '@/domain/money'
import type { PoliceRegister } from './police-platform/register'

/** The two offices that close the trail of a payment. Both are told, answer later, and may be asked again at any time. */

export interface PaymentNotice {
  orderNo: string
  regionCode: string
  decisionNumbers: readonly string[]
  totalFen: Fen
  paidAt: Instant
}

export type Confirmation = { state: 'unknown' } | { state: 'pending' } | { state: 'confirmed'; at: Instant }

/** The finance bureau's non-tax platform: its record of a notice is authoritative (财政已核对). */
export interface Treasury {
  submit(notice: PaymentNotice): Promise<void>
  status(orderNo: string): Promise<Confirmation>

  /** 入库回单: what the treasury has received of a clearing batch. */
  sweepReceipt(batchNo: string): Promise<SweepReceipt>

  /**
   * 退付: asks for swept money back, to the collecting bank's account. Accepted is not returned. The same order again
   * changes nothing. @throws ProviderError `rejected` for another content under the same number
   */
  requestReturn(order: ReturnRequest): Promise<void>
  returnStatus(returnNo: string): Promise<ReturnStatus>
}

export type SweepReceipt =
  | { state: 'unknown' }
  | { state: 'received'; voucherNo: string; amountFen: Fen; at: Instant }
  /** Sent back to the collecting bank's account. */
  | { state: 'refused'; because: string; at: Instant }

export interface ReturnRequest {
  returnNo: string
  regionCode: string
  itemCode: string
  amountFen: Fen
  /** The batch in which the treasury received it. */
  batchNo: string
}

export type ReturnStatus =
  | { state: 'unknown' }
  | { state: 'pending' }
  | { state: 'returned'; voucherNo: string; at: Instant }
  | { state: 'refused'; because: 'not-received' | 'more-than-received' | 'papers-missing' }

/** The police's integrated platform: marks the decisions as paid (缴款标记 1). */
export interface PolicePlatform extends PoliceRegister {
  recordPayment(notice: PaymentNotice): Promise<void>
  paymentStatus(orderNo: string): Promise<Confirmation>
}
