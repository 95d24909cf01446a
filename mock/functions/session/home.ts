import { session } from '@/contract/session'
import { unsettledStates } from '../../rules/order-states'
import { selectOrderPages } from '../../store/order-pages'
import { verifiedOf } from '../people/who-is'
import { action } from '../runtime/action'
import { orderView } from '../views/order-view'
import { waitingFor } from './waiting-for'

/** More than one person ever has open at once. */
const MOST = 20

/**
 * What waits for the caller: payments whose end is not known yet, and money on its way back, newest first; and once
 * we know who it is, what waits for the person.
 */
export const home = action(session.home, ['citizen'], async (_input, call) => {
  const { environment, identity } = call
  const pages = await selectOrderPages(environment.database)
    .where('pay_order.app_id', '=', identity.appId)
    .where('pay_order.open_id', '=', identity.openId)
    .where((each) =>
      each.or([
        each('pay_order.state', 'in', unsettledStates),
        each('refund.state', 'in', ['waiting', 'ready', 'submitted', 'abnormal']),
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
  const person = await verifiedOf(call)
  return { wallet: identity.wallet, waiting, person: person && (await waitingFor(environment, person, identity)) }
})
