import type { ProviderTrade } from '../../providers/payment-channel'
import type { OrderTable } from '../../store/tables'
import type { Environment } from '../environment'
import { settlePayment } from './settle-payment'

/**
 * Asks the channel what became of an order, and applies a payment that it tells of. Anything else changes nothing:
 * unpaid is not failed as long as the order is not closed.
 * @throws ProviderError when it does not answer
 */
export async function askChannel(
  environment: Environment,
  order: Pick<OrderTable, 'order_no' | 'channel'>,
  traceId: string,
): Promise<ProviderTrade['state']> {
  const trade = await environment.channels[order.channel].query(order.order_no)
  if (trade.state === 'paid') {
    const { tradeNo, totalFen, paidAt } = trade
    const payment = { channel: order.channel, orderNo: order.order_no, tradeNo, totalFen, paidAt }
    await settlePayment(environment, payment, traceId)
  }
  return trade.state
}
