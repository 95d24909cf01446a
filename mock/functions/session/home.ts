import { session } from '@/contract/session'
import { unsettledStates } from '../../rules/order-states'
import { selectOrderPages } from '../../store/order-pages'
import { action } from '../runtime/action'
import { orderView } from '../views/order-view'

/** More than one person ever has open at once. */
const MOST = 20

/** What waits for the caller: payments whose end is not known yet, and money on its way back; newest first. */
export const home = action(session.home, ['citizen'], async (_input, { environment, identity }) => {
  const pages = await selectOrderPages(environment.database)
    .where('pay_order.app_id', '=', identity.appId)
    .where('pay_order.open_id', '=', identity.openId)
    .where((each) =>
      each.or([
        each('pay_order.state', 'in', unsettledStates),
        each('refund.state', 'in', ['ready', 'submitted', 'abnormal']),
      ]),
    )
    .orderBy('pay_order.created_at', 'desc')
    .limit(MOST)
    .execute()
  const waiting = pages.map(orderView).map((order) => ({
    orderNo: order.orderNo,
    state: order.state,
    act: order.acts[0] ?? '',
    totalFen: order.totalFen,
    createdAt: order.createdAt,
  }))
  return { wallet: identity.wallet, waiting }
})
