import type { OrderView } from '@/contract/payment-orders'
import { formatInstant } from '@/domain/dates'

/** Orders, newest first, under the China month in which they were paid. */
export function byMonth(orders: readonly OrderView[]): { month: string; orders: OrderView[] }[] {
  const months: { month: string; orders: OrderView[] }[] = []
  for (const order of orders) {
    const month = formatInstant(order.paidAt ?? order.createdAt, 'YYYY年M月')
    const last = months[months.length - 1]
    if (last?.month === month) last.orders.push(order)
    else months.push({ month, orders: [order] })
  }
  return months
}
