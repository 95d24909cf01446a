import type { Wallet } from '@/contract/fields'
import type { OrderView } from '@/contract/payments'
import type { Instant } from '@/domain/dates'

/** What stands on the page. The payer is masked here too: who pays need not be whose decision it is. */
export interface ReceiptContent extends NonNullable<OrderView['receipt']> {
  orderNo: string
  wallet: Wallet
  paidAt: Instant
  decisionNumbers: readonly string[]
}
