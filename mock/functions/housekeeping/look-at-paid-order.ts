import type { Confirmation, PaymentNotice } from '../../providers/registers'
import { lookAgain } from '../../store/looks'
import type { OrderRow } from '../../store/orders'
import { paymentNotice } from '../../store/payment-notices'
import type { Environment } from '../environment'
import { placeOf } from '../runtime/fault-place'
import { takeEdge } from '../settling/close-order'
import { firstReceipt } from '../settling/receipts'
import { nextLook } from '../settling/schedule'

/** A paid order gets its receipt at once, then goes to the treasury, then to the police; each confirms by itself. */
export async function lookAtPaidOrder(environment: Environment, order: OrderRow, traceId: string): Promise<void> {
  const notice = await paymentNotice(environment.database, order)
  if (order.state === 'paid') await firstReceipt(environment, order, traceId)
  const answer = await tell(environment, order, notice, traceId)
  const now = environment.clock.now()
  if (answer.state !== 'confirmed') {
    const next = nextLook(order.state, order.ask_count, now) ?? now
    await lookAgain(environment.database, order, { next_look_at: next })
  } else if (order.state === 'paid') {
    await takeEdge(environment, order, 'TREASURY_MATCHED', { matched_at: answer.at, ask_count: 0, next_look_at: now })
  } else {
    await takeEdge(environment, order, 'POLICE_RECORDED', { recorded_at: answer.at, next_look_at: null })
  }
}

/** What the office knows; when it knows nothing it is told, again if need be. */
async function tell(
  environment: Environment,
  order: OrderRow,
  notice: PaymentNotice,
  traceId: string,
): Promise<Confirmation> {
  try {
    if (order.state === 'paid') {
      const known = await environment.treasury.status(order.order_no)
      if (known.state === 'unknown') await environment.treasury.submit(notice)
      return known
    }
    const known = await environment.police.paymentStatus(order.order_no)
    if (known.state === 'unknown') await environment.police.recordPayment(notice)
    return known
  } catch (error) {
    environment.log({ level: 'warn', event: 'housekeeping.office-silent', traceId, detail: placeOf(error) })
    return { state: 'unknown' }
  }
}
