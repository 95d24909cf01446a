import type { QueryClient } from '@tanstack/react-query'
import type { OrderView } from '@/contract/payment-orders'
import type { Fen } from '@/domain/money'
import { asCloudFailure, type CloudFailure, type FailureCode } from '@/platform/cloud/cloud-failure'
import { pendingMutations } from '@/platform/idempotency'
import { wallet } from '@/platform/wallet'
import type { CashierOutcome } from '@/platform/wallet-port'
import { rememberOrder } from './api/get-order'
import { forgetBill } from './api/open-bill'
import { type PaymentTarget, type PlacedOrder, placeOrder } from './api/place-order'
import { reportCashier } from './api/report-cashier'

/** What is to be paid. `purpose` names it in storage without telling anything: an opaque id of ours. */
export interface PaymentRequest {
  target: PaymentTarget
  purpose: string
  expectedTotalFen: Fen
  /** With a bank card instead of the wallet; the browser alone offers it. */
  means?: 'card'
  /** Where it can be paid once more, if nothing came of it. */
  page: string
  /** For the result page's words, e.g. 3 号窗口. */
  windowName: string | null
}

/** Where the citizen goes on. */
export type PaymentEnd =
  | { kind: 'order'; orderNo: string }
  | { kind: 'cancelled' | 'failed'; orderNo: string }
  | { kind: 'price-changed' | 'not-payable' }
  | { kind: 'failure'; failure: CloudFailure }

/** After these the order may exist although no answer came: the same key has to be used again. */
const UNDECIDED: readonly FailureCode[] = [
  'OFFLINE',
  'TIMED_OUT',
  'BAD_ANSWER',
  'INTERNAL',
  'PROVIDER_UNAVAILABLE',
  'UNAUTHENTICATED',
]

const begun = new Map<string, PaymentRequest>()

/** What this session began to pay under an order number; null after the app was killed. */
export const begunPayment = (orderNo: string): PaymentRequest | null => begun.get(orderNo) ?? null

/**
 * From the touch on 支付 to the end of the cashier: one cloud call before the cashier, one after it.
 * Never rejects. What the cashier says is display only; the cloud asks the wallet.
 */
export async function pay(queries: QueryClient, request: PaymentRequest): Promise<PaymentEnd> {
  let order: PlacedOrder
  try {
    order = await orderOnce(request)
  } catch (error) {
    return refusal(request.purpose, asCloudFailure(error))
  }
  begun.set(order.orderNo, request)
  pendingMutations.annotate(request.purpose, order.orderNo)
  const outcome = await wallet.openCashier(order.cashier, order)
  pendingMutations.end(request.purpose)
  const end = await settle(queries, order.orderNo, outcome)
  if (end.kind === 'order' && request.target.kind === 'bill') forgetBill(queries, request.target.token)
  return end
}

/** The cashier is given up from the result page: the bill becomes free for others. @throws CloudFailure */
export async function giveUp(queries: QueryClient, orderNo: string): Promise<OrderView> {
  const order = await reportCashier(orderNo, 'cancelled')
  rememberOrder(queries, order)
  return order
}

async function orderOnce({ target, purpose, expectedTotalFen, means }: PaymentRequest): Promise<PlacedOrder> {
  const wanted = { target, expectedTotalFen, ...(means ? { means } : {}) }
  try {
    return await placeOrder(wanted, pendingMutations.begin(purpose))
  } catch (error) {
    // The kept key belongs to an attempt at another price (before midnight, before the app was killed): begin anew.
    if (asCloudFailure(error).code !== 'IDEMPOTENCY_CONFLICT') throw error
    pendingMutations.end(purpose)
    return placeOrder(wanted, pendingMutations.begin(purpose))
  }
}

function refusal(purpose: string, failure: CloudFailure): PaymentEnd {
  if (!UNDECIDED.includes(failure.code)) pendingMutations.end(purpose)
  if (failure.code === 'PRICE_CHANGED') return { kind: 'price-changed' }
  if (failure.code === 'NOT_PAYABLE') return { kind: 'not-payable' }
  return { kind: 'failure', failure }
}

async function settle(queries: QueryClient, orderNo: string, outcome: CashierOutcome): Promise<PaymentEnd> {
  try {
    const order = await reportCashier(orderNo, outcome)
    rememberOrder(queries, order)
    const nothingCharged = order.state === 'not-charged' || order.state === 'waiting'
    if ((outcome === 'cancelled' || outcome === 'failed') && nothingCharged) return { kind: outcome, orderNo }
  } catch {
    // Unreported: the result page asks by itself.
  }
  return { kind: 'order', orderNo }
}
