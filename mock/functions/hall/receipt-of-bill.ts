import { hall, type ReceiptOfBill } from '@/contract/hall'
import { secondsBetween } from '@/domain/dates'
import { findBill } from '../../store/bills'
import { findReceiptPage } from '../../store/checked-papers'
import { printedCode } from '../printing/printed-code'
import { action, type Call } from '../runtime/action'
import { Refusal } from '../runtime/refusal'
import { orderView } from '../views/order-view'
import { windowBillOf } from './issue-bill'

/** The payer is still there; whoever comes later reads nothing of them. */
const SHOWN_SECONDS = 600

/** What a kiosk shows after a payment, and what kiosk and window print. */
export const receiptOfBill = action(hall.receiptOfBill, ['officer'], async ({ billId }, call) => {
  const { environment, identity } = call
  const bill = await findBill(environment.database, billId)
  const view = bill?.window_id === identity.windowId ? await windowBillOf(environment, bill) : null
  const closedAt = view?.state === 'paid' ? view.closedAt : null
  if (!bill || !view || !closedAt || secondsBetween(closedAt, environment.clock.now()) > SHOWN_SECONDS)
    throw new Refusal('NOT_FOUND', 'this window has no such bill that was paid just now', { field: 'billId' })
  return { receipt: view.orderNo === null ? null : await receiptOf(call, bill.region_code, view.orderNo) }
})

async function receiptOf(
  { environment }: Call<'officer'>,
  regionCode: string,
  orderNo: string,
): Promise<ReceiptOfBill | null> {
  const page = await findReceiptPage(environment.database, { region_code: regionCode, order_no: orderNo })
  const receipt = page && orderView(page).receipt
  if (!receipt) return null
  const code = await printedCode(environment, {
    kind: 'receipt',
    region_code: regionCode,
    subject: orderNo,
    person_id: null,
  })
  return {
    code: receipt.code,
    number: receipt.number,
    checkCode: receipt.checkCode,
    issuedAt: receipt.issuedAt,
    totalFen: receipt.totalFen,
    link: code.link,
  }
}
