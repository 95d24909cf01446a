import type { BillView } from '@/contract/payment-bills'
import { payments } from '@/contract/payments'
import type { Instant } from '@/domain/dates'
import type { PayableBillRow } from '../../store/payable-bills'
import { action } from '../runtime/action'
import { decisionView, sumsOf } from '../views/decision-view'
import { billByToken } from './bill-token'

/** The bill behind a scanned code, with today's sums. Anybody who holds the code may see it; persons are masked. */
export const openBill = action(payments.openBill, ['citizen', 'anonymous'], async ({ token }, call) => {
  const payer = call.identity.kind === 'citizen' ? call.identity : null
  return billView(await billByToken(call.environment, token, payer), call.environment.clock.now())
})

function billView(rows: [PayableBillRow, ...PayableBillRow[]], now: Instant): BillView {
  const bill = rows[0]
  const items = rows.map((row) => decisionView(row, now))
  const state = billState(bill, items, now)
  const toPay = items.filter((item) => item.notPayable !== 'paid' && item.notPayable !== 'withdrawn')
  return {
    billId: bill.bill_id,
    state,
    authority: { regionCode: bill.region_code, name: bill.authority_name, hotline: bill.authority_hotline },
    hallName: bill.hall_name,
    windowName: bill.window_name,
    items,
    ...sumsOf(toPay.length === 0 ? items : toPay),
    issuedAt: bill.issued_at,
    expiresAt: bill.expires_at,
    now,
    closedAt: closedAt(bill, state, items),
    myOrderNo: bill.my_order_no,
  }
}

/** Time and other payments may be ahead of what is written in the bill's own row. */
function billState(bill: PayableBillRow, items: BillView['items'], now: Instant): BillView['state'] {
  if (bill.bill_state === 'withdrawing' || bill.bill_state === 'withdrawn') return 'withdrawn'
  if (bill.bill_state !== 'open') return bill.bill_state
  if (items.every((item) => item.notPayable === 'paid')) return 'paid'
  if (items.every((item) => item.notPayable === 'paid' || item.notPayable === 'withdrawn')) return 'withdrawn'
  if (bill.being_paid) return 'paying'
  return bill.expires_at <= now ? 'expired' : 'open'
}

function closedAt(bill: PayableBillRow, state: BillView['state'], items: BillView['items']): Instant | null {
  if (state === 'open' || state === 'paying') return null
  if (bill.closed_at) return bill.closed_at
  if (state === 'expired') return bill.expires_at
  return (
    items
      .map((item) => item.closedAt ?? '')
      .sort()
      .at(-1) || null
  )
}
