import type { OrderView } from '@/contract/payments'
import { type Fen, fen, yuanInCapitals } from '@/domain/money'
import { citizenState } from '../../rules/order-states'
import type { OrderPage } from '../../store/order-pages'

/** An order as its payer sees it. */
export function orderView(page: OrderPage): OrderView {
  return {
    orderNo: page.order_no,
    state: citizenState(allGoesBack(page) ? 'surplus' : page.state, page.refund_state),
    wallet: page.wallet,
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
    receipt: receiptOf(page),
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
  }
}

function receiptOf(page: OrderPage): OrderView['receipt'] {
  const { receipt_code: code, receipt_number: number, receipt_check_code: checkCode } = page
  if (code === null || number === null || checkCode === null || page.receipt_issued_at === null) return null
  const totalFen = page.receipt_total_fen ?? fen(0)
  return {
    code,
    number,
    checkCode,
    issuedAt: page.receipt_issued_at,
    payerMasked: [...new Set(settledItems(page).map((item) => item.payer_masked))].join('、'),
    payee: page.payee,
    items: receiptItems(page),
    totalFen,
    totalInCapitals: yuanInCapitals(totalFen),
  }
}

/** The receipt is for what this order settled; what it paid beyond that goes back. */
const settledItems = (page: OrderPage) => page.items.filter((item) => item.settled_by === page.order_no)

function receiptItems(page: OrderPage) {
  const item = (name: string, amountFen: Fen) => ({ itemCode: page.item_code, name, amountFen })
  return settledItems(page).flatMap((settled) => [
    item(`罚款：${settled.act}`, settled.fine_fen),
    ...(settled.surcharge_fen > 0 ? [item(`加处罚款：${settled.act}`, settled.surcharge_fen)] : []),
  ])
}
