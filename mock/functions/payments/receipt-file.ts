import { payments } from '@/contract/payments'
import { verifiedOf } from '../people/who-is'
import { printedCode } from '../printing/printed-code'
import { publishPaper } from '../printing/publish-paper'
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
    regionCode: page.region_code,
    unitCode: page.unit_code,
    refund: order.refund,
    decisionNumbers: settled.map((item) => `${item.number15}${item.check_digit}`),
  }
  const holder = await verifiedOf(call)
  const code = await printedCode(call.environment, {
    kind: 'receipt',
    region_code: page.region_code,
    subject: orderNo,
    person_id: holder?.id ?? null,
  })
  const baseName = `财政电子票据-${content.code}-${content.number}`
  return publishPaper(call.environment, receiptPage(content, code), baseName, format)
})
