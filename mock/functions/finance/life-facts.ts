import { chinaDate } from '@/domain/dates'
import type { Executor } from '../../store/database'
import { batchesOf, billedAs, differencesOf, noticesOf, refundsOf, returnsOf, windowOf } from '../../store/desk/life'
import { postingsOf } from '../../store/desk/postings'
import { type OrderPage, selectOrderPages } from '../../store/order-pages'

export type LifeFacts = NonNullable<Awaited<ReturnType<typeof lifeFacts>>>

/** All that the books know of an order; null when there is none of that number. */
export async function lifeFacts(executor: Executor, orderNo: string) {
  const order = await selectOrderPages(executor).where('pay_order.order_no', '=', orderNo).executeTakeFirst()
  if (!order) return null
  const window = await windowOf(executor, order.region_code, order.bill_id)
  const notices = await noticesOf(executor, orderNo)
  const billed = await billedAs(executor, orderNo, order.trade_no)
  const batches = await batchesOf(executor, order)
  const refunds = await refundsOf(executor, order)
  const returns = await returnsOf(executor, order)
  const differences = await differencesOf(executor, order)
  const keys = keysOf(order, { batches, refunds, returns, differences })
  const postings = await postingsOf(executor, order.region_code, keys)
  return { order, window, notices, billed, batches, refunds, returns, differences, postings }
}

interface Parts {
  batches: readonly { batch_no: string }[]
  refunds: readonly { part: string }[]
  returns: readonly { return_no: string }[]
  differences: readonly {
    id: string
    number: string
    channel: string
    trade_no: string | null
    refund_no: string | null
  }[]
}

/** Every business in which money of the order can have moved; see the table of the ledger in README. */
function keysOf(order: OrderPage, { batches, refunds, returns, differences }: Parts): string[] {
  const { order_no, channel, merchant_id, paid_at } = order
  const day = paid_at === null ? null : chinaDate(paid_at)
  return [
    `payment:${order_no}`,
    `refund:${order_no}`,
    ...refunds.flatMap(({ part }) => [`withdrawal:${part}`, `refund-granted:${part}`, `refund:${order_no}:${part}`]),
    ...(day === null ? [] : [`settlement:${channel}:${merchant_id}:${day}`, `fee:${channel}:${merchant_id}:${day}`]),
    ...batches.flatMap(({ batch_no }) => [
      `sweep:${batch_no}`,
      `sweep-received:${batch_no}`,
      `sweep-refused:${batch_no}`,
    ]),
    ...returns.map(({ return_no }) => `return:${return_no}`),
    ...differences.flatMap((one) => [
      ...[`suspense:${one.channel}:${one.trade_no}`, `suspense-refund:${one.channel}:${one.refund_no}`].flatMap(
        (key) => [key, `${key}:${one.number}`],
      ),
      `explained:${one.id}`,
      `correction:${one.id}`,
    ]),
  ]
}
