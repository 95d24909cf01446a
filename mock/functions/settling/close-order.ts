import type { Selectable } from 'kysely'
import { type PaymentChannel, ProviderError } from '../../providers/payment-channel'
import type { OrderEvent } from '../../rules/order-states'
import { StoreConflict } from '../../store/errors'
import { newId } from '../../store/ids'
import { moveOrder, type OrderChange } from '../../store/orders'
import { endBillWithoutOrders } from '../../store/settling'
import type { OrderTable } from '../../store/tables'
import type { Environment } from '../environment'
import { inTransaction } from '../runtime/in-transaction'
import { askChannel } from './ask-channel'
import { nextLook } from './schedule'

export type OrderToMove = Pick<
  Selectable<OrderTable>,
  'region_code' | 'order_no' | 'channel' | 'means' | 'bill_id' | 'state'
>

/** Takes one edge of the graph with its event row. False when somebody else moved the order first. */
export async function takeEdge(
  environment: Environment,
  order: OrderToMove,
  event: OrderEvent,
  change: OrderChange,
): Promise<boolean> {
  const at = environment.clock.now()
  const transition = { id: newId(at, environment.randomBytes), event, at }
  try {
    await inTransaction(environment, async (transaction) => {
      await moveOrder(transaction, order, transition, change)
      if (event === 'CLOSE_CONFIRMED' && order.bill_id)
        await endBillWithoutOrders(transaction, { region_code: order.region_code, id: order.bill_id }, at)
    })
    return true
  } catch (error) {
    if (error instanceof StoreConflict) return false
    throw error
  }
}

export type Closing =
  /** Nothing can be charged any more. */
  | 'closed'
  /** The payment was faster and has been applied. */
  | 'paid'
  /** The wallet gave no clear answer, or somebody else is at it: the order stays as it is and is looked at again. */
  | 'unclear'

/** What was asked of a scanned code is reversed, everything else is closed. */
function end(
  channel: PaymentChannel,
  { order_no, means }: OrderToMove,
): Promise<'closed' | 'reversed' | 'paid' | 'unclear'> {
  return means === 'code' && channel.reverse ? channel.reverse(order_no) : channel.close(order_no)
}

/** Closes an order at its wallet: decided, told to the wallet, confirmed; a crash in between is taken up again. */
export async function closeOrder(environment: Environment, order: OrderToMove, traceId: string): Promise<Closing> {
  const lookAgain = { ask_count: 0, next_look_at: nextLook('closing', 0, environment.clock.now()) }
  if (order.state !== 'closing' && !(await takeEdge(environment, order, 'CLOSE_DECIDED', lookAgain))) return 'unclear'
  try {
    const answer = await end(environment.channels[order.channel], order)
    if (answer === 'unclear') return 'unclear'
    if (answer === 'paid') return (await askChannel(environment, order, traceId)) === 'paid' ? 'paid' : 'unclear'
  } catch (error) {
    if (error instanceof ProviderError) return 'unclear'
    throw error
  }
  const confirmed = await takeEdge(environment, { ...order, state: 'closing' }, 'CLOSE_CONFIRMED', {
    next_look_at: null,
  })
  return confirmed ? 'closed' : 'unclear'
}
