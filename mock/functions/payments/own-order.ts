import { type OrderPage, selectOrderPages } from '../../store/order-pages'
import type { Call } from '../runtime/action'
import { Refusal } from '../runtime/refusal'

/** One of the caller's own orders. @throws Refusal NOT_FOUND for anybody else's, as for one that never was */
export async function ownOrder({ environment, identity }: Call<'citizen'>, orderNo: string): Promise<OrderPage> {
  const page = await selectOrderPages(environment.database)
    .where('pay_order.order_no', '=', orderNo)
    .where('pay_order.app_id', '=', identity.appId)
    .where('pay_order.open_id', '=', identity.openId)
    .executeTakeFirst()
  if (!page) throw new Refusal('NOT_FOUND', 'you have no such order', { field: 'orderNo' })
  return page
}
