import type { Cashier } from '@/contract/payments'
import { ProviderError } from '../../providers/payment-channel'
import { noticeOf } from '../../store/notices'
import { findOrder, type OrderRow } from '../../store/orders'
import type { Environment } from '../environment'
import { Refusal } from '../runtime/refusal'
import { askChannel } from '../settling/ask-channel'
import { closeOrder, takeEdge } from '../settling/close-order'
import { nextLook } from '../settling/schedule'

/** Shown in the wallet's own records, where others may see it: no person, plate or number. */
export const DESCRIPTION = '交通违法罚款'

/**
 * Has the wallet open (or open again) the cashier of an order. No answer from the wallet leaves the order as it is:
 * the same call again takes it up. A definite no is believed only after asking what the wallet knows.
 */
export async function openCashier(environment: Environment, order: OrderRow, traceId: string): Promise<Cashier> {
  if (!isOpen(order)) throw new Refusal('NOT_PAYABLE', `this order has ended as ${order.state}`)
  const cashier = await prepay(environment, order, traceId)
  const look = { next_look_at: nextLook('awaiting', 0, environment.clock.now()) }
  const moved = order.state === 'placing' && (await takeEdge(environment, order, 'PREPAID', look))
  if (!moved) await checkStillOpen(environment, order)
  return cashier
}

const isOpen = ({ state }: OrderRow) => state === 'placing' || state === 'awaiting' || state === 'confirming'

/**
 * While the wallet took its time the order may have been given up, before the wallet had even heard of it. Then its
 * cashier must not reach the phone, and the wallet's half is closed too.
 */
async function checkStillOpen(environment: Environment, { order_no, channel }: OrderRow): Promise<void> {
  const current = await findOrder(environment.database, order_no)
  if (current && isOpen(current)) return
  if (current?.state === 'closed' || current?.state === 'rejected') await environment.channels[channel].close(order_no)
  throw new Refusal('PROVIDER_UNAVAILABLE', 'the wallet answered after the order had been given up')
}

async function prepay(environment: Environment, order: OrderRow, traceId: string): Promise<Cashier> {
  try {
    return await environment.channels[order.channel].prepay({
      orderNo: order.order_no,
      openId: order.open_id,
      description: DESCRIPTION,
      totalFen: order.total_fen,
      expiresAt: order.expires_at,
      ...(order.channel === 'nontax' ? { notice: await noticeOf(environment.database, order) } : {}),
    })
  } catch (error) {
    if (!(error instanceof ProviderError) || error.kind !== 'rejected') throw error
    throw await refusalFor(environment, order, error, traceId)
  }
}

async function refusalFor(environment: Environment, order: OrderRow, error: ProviderError, traceId: string) {
  const known = await askChannel(environment, order, traceId)
  if (known === 'paid') return new Refusal('NOT_PAYABLE', 'this order is paid')
  environment.log({
    level: 'warn',
    event: 'payments.prepay-refused',
    traceId,
    detail: { orderNo: order.order_no, code: error.code, known },
  })
  if (known === 'not-found' && order.state === 'placing')
    await takeEdge(environment, order, 'PREPAY_REFUSED', { next_look_at: null })
  else await closeOrder(environment, order, traceId)
  return new Refusal('PROVIDER_UNAVAILABLE', `the wallet refused the order: ${error.code}`, { retryable: false })
}
