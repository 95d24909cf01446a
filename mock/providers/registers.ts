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
}

/** The police's integrated platform: marks the decisions as paid (缴款标记 1). */
export interface PolicePlatform extends PoliceRegister {
  recordPayment(notice: PaymentNotice): Promise<void>
  paymentStatus(orderNo: string): Promise<Confirmation>
}
