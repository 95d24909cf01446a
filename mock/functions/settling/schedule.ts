import { addSeconds, type Instant } from '@/domain/dates'
import type { OrderState } from '../../rules/order-states'

/**
 * Seconds until the wallet is asked again, by how often it was asked. After an unclear cashier: the wallets' own
 * advice for late callbacks (5 s, 30 s, 1, 3, 5, 10, 30 min). While a cashier is open a lost notification must not
 * leave the payer waiting for the order's end.
 */
const GAPS: Partial<Record<OrderState, readonly number[]>> = {
  placing: [60],
  awaiting: [30, 60, 120, 300],
  confirming: [5, 30, 60, 180, 300, 600, 1800],
  closing: [5, 30, 60, 180, 300, 600, 1800],
  paid: [2, 5, 15, 60, 300, 900, 1800],
  matched: [2, 5, 15, 60, 300, 900, 1800],
}

const REFUND_GAPS = [5, 30, 60, 180, 300, 600, 1800]
const RETURN_GAPS = [60, 600, 1800, 3600]
const RECEIPT_GAPS = [5, 60, 300, 1800]
const POLICE_GAPS = [5, 30, 60, 180, 300, 600, 1800]
const MESSAGE_GAPS = [60, 300, 1800]

/** When housekeeping looks at an order in `state` next, after `looks` looks in it; null = nothing left to do. */
export function nextLook(state: OrderState, looks: number, now: Instant): Instant | null {
  const gaps = GAPS[state]
  return gaps ? after(gaps, looks, now) : null
}

/** Between two questions about a payment by code: a person stands at the window, and so does the queue. */
export const nextCodeLook = (state: 'placing' | 'awaiting' | 'confirming', now: Instant): Instant =>
  addSeconds(now, state === 'placing' ? 30 : 3)

export function nextRefundLook(tries: number, now: Instant): Instant {
  return after(REFUND_GAPS, tries, now)
}

/** When the treasury is asked again about money that it is to give back. */
export function nextReturnLook(tries: number, now: Instant): Instant {
  return after(RETURN_GAPS, tries, now)
}

/** When the platform for fiscal e-receipts is asked again. */
export function nextReceiptTry(tries: number, now: Instant): Instant {
  return after(RECEIPT_GAPS, tries, now)
}

/** When the police platform is told again what it did not take. */
export function nextPoliceTry(tries: number, now: Instant): Instant {
  return after(POLICE_GAPS, tries, now)
}

/** When the message service is asked again to take a message. */
export function nextMessageTry(tries: number, now: Instant): Instant {
  return after(MESSAGE_GAPS, tries, now)
}

function after(gaps: readonly number[], looks: number, now: Instant): Instant {
  return addSeconds(now, gaps[Math.min(looks, gaps.length - 1)] as number)
}
