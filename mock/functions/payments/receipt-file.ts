import { payments } from '@/contract/payments'
import type { OrderPage } from '../../store/order-pages'
import { receiptSubject } from '../checks/found-receipt'
import { verifiedOf } from '../people/who-is'
import { printedCode } from '../printing/printed-code'
import { publishPaper } from '../printing/publish-paper'
import { numbersOn, type ReceiptContent } from '../printing/receipt-content'
import { receiptPage } from '../printing/receipt-page'
import { action } from '../runtime/action'
import { Refusal } from '../runtime/refusal'
import { orderView, receiptView } from '../views/order-view'
import { ownOrder } from './own-order'

/** Draws a receipt of one of the caller's own orders and gives a link that soon ends. */
export const receiptFile = action(
  payments.receiptFile,
  ['citizen'],
  async ({ orderNo, format, receipt: asked }, call) => {
    const page = await ownOrder(call, orderNo)
    const order = orderView(page)
    const row = asked ? page.receipts.find((one) => named(one, asked) !== null) : page.receipts.at(-1)
    if (!row || !order.paidAt) throw new Refusal('NOT_FOUND', 'no such receipt is issued yet', { field: 'orderNo' })
    const of = row.items.map(({ decisionId }) => page.items.find((item) => item.decision_id === decisionId))
    const content: ReceiptContent = {
      ...receiptView(page, row),
      paper: (asked && named(row, asked)) ?? 'blue',
      orderNo,
      channel: order.channel,
      paidAt: order.paidAt,
      regionCode: page.region_code,
      unitCode: page.unit_code,
      refund: order.refund,
      decisionNumbers: of.map((item) => `${item?.number15}${item?.check_digit}`),
    }
    const holder = await verifiedOf(call)
    const code = await printedCode(call.environment, {
      kind: 'receipt',
      region_code: page.region_code,
      subject: receiptSubject({ order_no: orderNo, place: row.place }),
      person_id: holder?.id ?? null,
    })
    const { code: fiscalCode, number } = numbersOn(content)
    const baseName = `财政电子票据-${fiscalCode}-${number}`
    return publishPaper(call.environment, receiptPage(content, code), baseName, format)
  },
)

/** Which of the two papers of a row has this number. */
function named(row: OrderPage['receipts'][number], asked: { code: string; number: string }): 'blue' | 'red' | null {
  if (row.code === asked.code && row.number === asked.number) return 'blue'
  return row.red_code === asked.code && row.red_number === asked.number ? 'red' : null
}
