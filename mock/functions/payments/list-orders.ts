import { payments } from '@/contract/payments'
import { selectOrderPages } from '../../store/order-pages'
import { action } from '../runtime/action'
import { orderView } from '../views/order-view'

const PAGE = 20

/** The caller's paid orders, newest first. */
export const listOrders = action(payments.listOrders, ['citizen'], async ({ before }, { environment, identity }) => {
  let query = selectOrderPages(environment.database)
    .where('pay_order.app_id', '=', identity.appId)
    .where('pay_order.open_id', '=', identity.openId)
    .where('pay_order.state', 'in', ['paid', 'matched', 'recorded', 'surplus'])
  if (before) query = query.where('pay_order.created_at', '<', before)
  const pages = await query
    .orderBy('pay_order.created_at', 'desc')
    .orderBy('pay_order.order_no', 'desc')
    .limit(PAGE + 1)
    .execute()
  return { orders: pages.slice(0, PAGE).map(orderView), more: pages.length > PAGE }
})
