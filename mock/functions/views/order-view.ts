import type { OrderView, ReceiptView } from '@/contract/payment-orders'
import { type Fen, yuanInCapitals } from '@/domain/money'
import { citizenState } from '../../rules/order-states'
import type { OrderPage } from '../../store/order-pages'

/** An order as its payer sees it. */
export function orderView(page: OrderPage): OrderView {
  const receipts = page.receipts.map((row) => receiptView(page, row))
  return {
    orderNo: page.order_no,
    state: citizenState(allGoesBack(page) ? 'surplus' : page.state, page.refund_state),
    channel: page.channel,
    authority: { regionCode: page.region_code, name: page.authority_name, hotline: page.authority_hotline },
    acts: page.items.map((item) => item.act),
    decisionNumbers: page.items.map((item) => `${item.number15}${item.check_digit}`),
    totalFen: page.total_fen,
    createdAt: page.created_at,
    expiresAt: page.expires_at,
    paidAt: page.paid_at,
    matchedAt: page.matched_at,
    recordedAt: page.recorded_at,
    askedAt: page.asked_at,
    refund: refundOf(page),
    receipt: receipts.at(-1) ?? null,
    voidedReceipts: receipts.slice(0, -1),
  }
}

/** Every decision that it settled was withdrawn since: to the payer it is a refund, whatever became of the trail. */
const allGoesBack = (page: OrderPage) => page.refund_fen === page.total_fen

function refundOf(page: OrderPage): OrderView['refund'] {
  if (page.refund_fen === null || page.refund_reason === null || page.refund_requested_at === null) return null
  return {
    amountFen: page.refund_fen,
    reason: page.refund_reason,
    requestedAt: page.refund_requested_at,
    doneAt: page.refund_done_at,
    byTransfer: page.refund_by_hand === true,
  }
}

/** One of an order's receipts: for what the order settled, or for what of it stayed paid; what it paid beyond goes back. */
export function receiptView(page: OrderPage, row: OrderPage['receipts'][number]): ReceiptView {
  const lines = row.items.map((item) => ({
    ...item,
    decision: page.items.find(({ decision_id }) => decision_id === item.decisionId),
  }))
  const item = (name: string, amountFen: Fen) => ({ itemCode: page.item_code, name, amountFen })
  const { red_code: code, red_number: number, red_check_code: checkCode, red_issued_at: issuedAt } = row
  const red = code && number && checkCode && issuedAt && row.red_because
  return {
    code: row.code,
    number: row.number,
    checkCode: row.check_code,
    issuedAt: row.issued_at,
    payerMasked: [...new Set(lines.map(({ decision }) => decision?.payer_masked ?? ''))].join('、'),
    payee: page.payee,
    items: lines.flatMap(({ decision, fineFen, surchargeFen }) => [
      item(`罚款：${decision?.act}`, fineFen),
      ...(surchargeFen > 0 ? [item(`加处罚款：${decision?.act}`, surchargeFen)] : []),
    ]),
    totalFen: row.total_fen,
    totalInCapitals: yuanInCapitals(row.total_fen),
    red: red ? { code, number, checkCode, issuedAt, because: red } : null,
  }
}
