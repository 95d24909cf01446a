import type { ProviderTrade } from '../../providers/payment-provider'
import type { OrderTable } from '../../store/tables'
import type { Environment } from '../environment'
import { settlePayment } from './settle-payment'

/**
 * Asks the wallet what became of an order, and applies a payment that it tells of. Anything else changes nothing:
 * unpaid is not failed as long as the order is not closed.
 * @throws ProviderError when the wallet does not answer
 */
export async function askWallet(
  environment: Environment,
  order: Pick<OrderTable, 'order_no' | 'wallet'>,
  traceId: string,
): Promise<ProviderTrade['state']> {
  const trade = await environment.providers[order.wallet].query(order.order_no)
  if (trade.state === 'paid') {
    const { tradeNo, totalFen, paidAt } = trade
    const payment = { wallet: order.wallet, orderNo: order.order_no, tradeNo, totalFen, paidAt }
    await settlePayment(environment, payment, traceId)
  }
  return trade.state
}
