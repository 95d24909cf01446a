import { addSeconds, chinaDate, secondsBetween } from '@/domain/dates'
import { ProviderError } from '../../providers/payment-channel'
import { lookAgain } from '../../store/looks'
import { type OrderRow, orderEvents } from '../../store/orders'
import { findAuthority } from '../../store/windows'
import type { Environment } from '../environment'
import { policyOfAuthority } from '../runtime/policy'
import { askChannel } from '../settling/ask-channel'
import { closeOrder } from '../settling/close-order'
import { nextCodeLook, nextLook } from '../settling/schedule'
import { lookAtPaidOrder } from './look-at-paid-order'

/** One look at one order: asks whoever has its next step, and takes the step or sets the next look. */
export async function lookAtOrder(environment: Environment, order: OrderRow, traceId: string): Promise<void> {
  switch (order.state) {
    case 'placing':
    case 'awaiting':
    case 'confirming':
      return lookAtOpenOrder(environment, order, traceId)
    case 'closing':
      return closeOrLookAgain(environment, order, traceId)
    case 'paid':
    case 'matched':
      return lookAtPaidOrder(environment, order, traceId)
  }
}

async function lookAtOpenOrder(environment: Environment, order: OrderRow, traceId: string): Promise<void> {
  const known = await ask(environment, order, traceId)
  if (known === 'paid') return
  const over = known !== 'no-answer' && (known === 'closed' || (await isOver(environment, order)))
  return over ? closeOrLookAgain(environment, order, traceId) : again(environment, order)
}

/** Whether nobody needs this order any more. Closing is safe at any time: a payment that is faster counts. */
async function isOver(environment: Environment, order: OrderRow): Promise<boolean> {
  const now = environment.clock.now()
  // A crash left it here, and nobody has come back to take it up: no cashier of it was ever opened.
  if (order.state === 'placing' || order.expires_at <= now) return true
  if (order.state !== 'confirming' || order.means === 'code') return false
  const events = await orderEvents(environment.database, order)
  const left = events.find((event) => event.event === 'CASHIER_LEFT_UNCLEAR')
  const authority = await findAuthority(environment.database, order.region_code)
  const { confirmForSeconds } = policyOfAuthority(authority, chinaDate(now))
  return left !== undefined && secondsBetween(left.at, now) >= confirmForSeconds
}

async function closeOrLookAgain(environment: Environment, order: OrderRow, traceId: string): Promise<void> {
  const closing = await closeOrder(environment, order, traceId)
  // A first attempt has set its own next look when it was decided.
  if (closing === 'unclear' && order.state === 'closing') await again(environment, order)
}

async function again(environment: Environment, order: OrderRow): Promise<void> {
  const now = environment.clock.now()
  const { state } = order
  const byCode = order.means === 'code' && (state === 'awaiting' || state === 'confirming')
  const next = (byCode ? nextCodeLook(state, now) : nextLook(state, order.ask_count, now)) ?? addSeconds(now, 60)
  const end =
    (state === 'awaiting' || byCode) && order.expires_at > now && order.expires_at < next ? order.expires_at : next
  await lookAgain(environment.database, order, { asked_at: now, next_look_at: end })
}

async function ask(environment: Environment, order: OrderRow, traceId: string) {
  try {
    return await askChannel(environment, order, traceId)
  } catch (error) {
    if (error instanceof ProviderError) return 'no-answer'
    throw error
  }
}
