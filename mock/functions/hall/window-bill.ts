import type { WindowBill } from '@/contract/hall'
import { encodeTokenPayload } from '@/domain/code-token'
import type { Instant } from '@/domain/dates'
import { codeLink } from '@/domain/scanned-code'
import { joinToken } from '@/domain/signed-token'
import { unsettledStates } from '../../rules/order-states'
import type { OrderRow } from '../../store/orders'
import type { BillTable } from '../../store/tables'
import { type BillPayable, selectBillOrders, selectBillPayables } from '../../store/window-bills'
import type { Environment } from '../environment'
import { decisionView, sumsOf } from '../views/decision-view'

/** Bills of one authority as its windows see them; two statements for any number. */
export async function windowBills(environment: Environment, bills: readonly BillTable[]): Promise<WindowBill[]> {
  const region = bills[0]?.region_code
  if (region === undefined) return []
  const ids = bills.map((bill) => bill.id)
  const items = await selectBillPayables(environment.database, region, ids)
  const settledBy = [...new Set(items.flatMap((item) => item.settled_by ?? []))]
  const orders = await selectBillOrders(environment.database, region, ids, settledBy)
  return bills.map((bill) => {
    const own = items.filter((item) => item.bill_id === bill.id)
    return windowBill(environment, bill, own, ordersOf(bill, own, orders))
  })
}

interface BillOrders {
  underWay: OrderRow[]
  settling: OrderRow | undefined
  /** The latest scanned code that came to nothing. */
  failedCode: OrderRow | undefined
}

function ordersOf(bill: BillTable, items: readonly BillPayable[], orders: readonly OrderRow[]): BillOrders {
  const own = orders.filter((order) => order.bill_id === bill.id)
  return {
    underWay: own.filter((order) => unsettledStates.includes(order.state)),
    failedCode: own.find((order) => order.state === 'closed' || order.state === 'rejected'),
    settling: orders.find((order) => items.some((item) => item.settled_by === order.order_no)),
  }
}

function windowBill(
  environment: Environment,
  bill: BillTable,
  rows: readonly BillPayable[],
  orders: BillOrders,
): WindowBill {
  const now = environment.clock.now()
  const items = rows.map((row) => decisionView(row, now))
  const state = stateOf(bill, items, orders, now)
  const late = items.map((item) => item.lateDays).filter((days) => days > 0)
  const order = state === 'paid' ? orders.settling : unclearFirst(orders.underWay)
  return {
    billId: bill.id,
    state,
    link: state === 'open' ? linkOf(environment, bill) : null,
    payerMasked: bill.payer_masked,
    decisionNumbers: items.map((item) => item.number),
    ...sumsOf(items),
    lateDecisions: late.length,
    maxLateDays: Math.max(0, ...late),
    issuedAt: bill.issued_at,
    expiresAt: bill.expires_at,
    closedAt: bill.closed_at ?? (state === 'expired' ? bill.expires_at : null),
    channel: order?.channel ?? null,
    orderNo: order?.order_no ?? null,
    matchedAt: state === 'paid' ? (order?.matched_at ?? null) : null,
    recordedAt: state === 'paid' ? (order?.recorded_at ?? null) : null,
    askedAt: state === 'confirming' ? (order?.asked_at ?? null) : null,
    askNextAt: state === 'confirming' ? (order?.next_look_at ?? null) : null,
    byCode: order?.means === 'code',
    codeFailed: state === 'open' ? (orders.failedCode?.wallet ?? null) : null,
  }
}

const isUnclear = (order: OrderRow) => order.state === 'confirming' || order.state === 'closing'

const unclearFirst = (orders: readonly OrderRow[]) => orders.find(isUnclear) ?? orders[0]

/** Time and payments by other ways may be ahead of what is written in the bill's own row. */
function stateOf(
  bill: BillTable,
  items: readonly { notPayable: string | null }[],
  { underWay }: BillOrders,
  now: Instant,
): WindowBill['state'] {
  if (bill.state !== 'open') return bill.state
  if (items.every((item) => item.notPayable === 'paid')) return 'paid'
  if (underWay.some(isUnclear)) return 'confirming'
  if (underWay.length > 0) return 'paying'
  return bill.expires_at <= now ? 'expired' : 'open'
}

/** Null for a bill whose key we no longer sign with. */
function linkOf({ codeSigner, linkOrigin }: Environment, bill: BillTable): string | null {
  if (bill.key_id !== codeSigner.keyId) return null
  const payload = encodeTokenPayload({ keyId: bill.key_id, id: bill.token_id, expiresAt: bill.expires_at })
  return codeLink(linkOrigin, joinToken(payload, codeSigner.sign(payload)))
}
