import { payments } from '@/contract/payments'
import { action } from '../runtime/action'
import { Refusal } from '../runtime/refusal'
import { orderView } from '../views/order-view'
import { ownOrder } from './own-order'
import type { ReceiptContent } from './receipt-document/content'
import { receiptPdf } from './receipt-document/pdf'
import { receiptPng } from './receipt-document/png'

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
  const fileName = `财政电子票据-${content.code}-${content.number}.${format}`
  const file =
    format === 'pdf'
      ? { contentType: 'application/pdf', bytes: await receiptPdf(content) }
      : { contentType: 'image/png', bytes: receiptPng(content) }
  const { url, expiresAt } = await call.environment.files.publish({ name: fileName, ...file })
  return { url, fileName, expiresAt }
})
