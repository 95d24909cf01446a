import { payments } from '@/contract/payments'
import { addSeconds } from '@/domain/dates'
import { ProviderError } from '../../providers/payment-channel'
import type { OrderPage } from '../../store/order-pages'
import { claimAsking } from '../../store/order-pages'
import { action, type Call } from '../runtime/action'
import { askChannel } from '../settling/ask-channel'
import { orderView } from '../views/order-view'
import { ownOrder } from './own-order'

/** However often screens ask us, we ask the wallet about one order no more often than this. */
const SECONDS_BETWEEN_QUERIES = 3

/** One of the caller's own orders; asks the wallet first while nobody knows whether it is paid. */
export const getOrder = action(payments.getOrder, ['citizen'], async ({ orderNo }, call) => {
  const page = await ownOrder(call, orderNo)
  const open = page.state === 'awaiting' || page.state === 'confirming' || page.state === 'closing'
  return orderView(open && (await askNow(call, page)) ? await ownOrder(call, orderNo) : page)
})

/** True when the wallet was asked, and the order may have changed. */
async function askNow({ environment, traceId }: Call<'citizen'>, page: OrderPage): Promise<boolean> {
  const now = environment.clock.now()
  const askedBefore = addSeconds(now, -SECONDS_BETWEEN_QUERIES)
  if (!(await claimAsking(environment.database, page, now, askedBefore))) return false
  try {
    await askChannel(environment, page, traceId)
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error
  }
  return true
}
