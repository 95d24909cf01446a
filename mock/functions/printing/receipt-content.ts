import type { Wallet } from '@/contract/fields'
import type { OrderView } from '@/contract/payments'
import type { Instant } from '@/domain/dates'

/** What stands on the page. The payer is masked here too: who pays need not be whose decision it is. */
export interface ReceiptContent extends NonNullable<OrderView['receipt']> {
  orderNo: string
  wallet: Wallet
  paidAt: Instant
  decisionNumbers: readonly string[]
  /** District of the authority. */
  regionCode: string
  /** 执收单位编码, twelve digits. */
  unitCode: string
  /** What went back since, if anything did. */
  refund: OrderView['refund']
}
