import type { Channel } from '@/contract/fields'
import type { OrderView, ReceiptView } from '@/contract/payment-orders'
import type { Instant } from '@/domain/dates'

/** What stands on the page. The payer is masked here too: who pays need not be whose decision it is. */
export interface ReceiptContent extends ReceiptView {
  /** The receipt, or the red one that voids it: the same items with the minus sign, in red. */
  paper: 'blue' | 'red'
  orderNo: string
  channel: Channel
  paidAt: Instant
  decisionNumbers: readonly string[]
  /** District of the authority. */
  regionCode: string
  /** 执收单位编码, twelve digits. */
  unitCode: string
  /** What went back since, if anything did. */
  refund: OrderView['refund']
}

/** Code, number, check code and day of the paper that is printed. */
export const numbersOn = (content: ReceiptContent) => (content.paper === 'red' && content.red ? content.red : content)
