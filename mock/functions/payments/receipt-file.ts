import { payments } from '@/contract/payments'
import { publishPage } from '../printing/publish-page'
import type { ReceiptContent } from '../printing/receipt-content'
import { receiptPage } from '../printing/receipt-page'
import { action } from '../runtime/action'
import { Refusal } from '../runtime/refusal'
import { orderView } from '../views/order-view'
import { ownOrder } from './own-order'

/** Draws the receipt of one of the caller's own orders and gives a link that soon ends. */
export const receiptFile = action(payments.receiptFile, ['citizen'], async ({ orderNo, format }, call) => {
  const page = await ownOrder(call, orderNo)
  const order = orderView(page)
  if (!order.receipt || !order.paidAt)
    throw new Refusal('NOT_FOUND', 'the receipt is not issued yet', { field: 'orderNo' })
  const settled = page.items.filter((item) => item.settled_by === orderNo)
  const content: ReceiptContent = {
    ...order.receipt,
    orderNo,
    wallet: order.wallet,
    paidAt: order.paidAt,
    decisionNumbers: settled.map((item) => `${item.number15}${item.check_digit}`),
  }
  const baseName = `财政电子票据-${content.code}-${content.number}`
  return publishPage(call.environment, receiptPage(content), baseName, format)
})
