import { payments } from '@/contract/payments'
import { ProviderError } from '../../providers/payment-channel'
import type { OrderPage } from '../../store/order-pages'
import { action, type Call } from '../runtime/action'
import { askChannel } from '../settling/ask-channel'
import { closeOrder, takeEdge } from '../settling/close-order'
import { nextLook } from '../settling/schedule'
import { orderView } from '../views/order-view'
import { ownOrder } from './own-order'

/**
 * What the cashier told the app; believed in nothing but in where to look. The wallet is asked: a payment that it
 * knows counts whatever the app said. Left or failed: the order is closed, so that the bill is free again.
 */
export const reportCashier = action(payments.reportCashier, ['citizen'], async ({ orderNo, outcome }, call) => {
  const page = await ownOrder(call, orderNo)
  if (page.state !== 'placing' && page.state !== 'awaiting' && page.state !== 'confirming') return orderView(page)
  if (outcome === 'done' || outcome === 'unknown') await resolve(call, page)
  else await giveUp(call, page)
  return orderView(await ownOrder(call, orderNo))
})

async function resolve(call: Call<'citizen'>, page: OrderPage): Promise<void> {
  if ((await stateAtWallet(call, page)) === 'paid') return
  const { environment } = call
  const now = environment.clock.now()
  const again = { asked_at: now, ask_count: 0, next_look_at: nextLook('confirming', 0, now) }
  if (page.state === 'placing') await takeEdge(environment, page, 'PREPAID', again)
  if (page.state !== 'confirming')
    await takeEdge(environment, { ...page, state: 'awaiting' }, 'CASHIER_LEFT_UNCLEAR', again)
}

async function giveUp(call: Call<'citizen'>, page: OrderPage): Promise<void> {
  if ((await stateAtWallet(call, page)) !== 'paid') await closeOrder(call.environment, page, call.traceId)
}

async function stateAtWallet({ environment, traceId }: Call<'citizen'>, page: OrderPage) {
  try {
    return await askChannel(environment, page, traceId)
  } catch (error) {
    if (error instanceof ProviderError) return 'no-answer'
    throw error
  }
}
