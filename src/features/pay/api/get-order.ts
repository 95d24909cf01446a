import { type QueryClient, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import type { OrderView } from '@/contract/payment-orders'
import { cloud } from '@/platform/cloud/cloud'
import { pollDelay } from '../order/polling'

const orderQuery = (orderNo: string) =>
  queryOptions({
    queryKey: ['pay', 'order', orderNo],
    queryFn: (): Promise<OrderView> => cloud.call('payments.getOrder', { orderNo }),
    gcTime: 30 * 60_000,
    staleTime: 1_000,
    retry: false,
  })

/**
 * One order, kept up to date while `watching` (the page is in front) and while something may still change.
 * `asked` counts the questions so far, the one after the cashier included.
 */
export function useOrder(orderNo: string, watching: boolean) {
  const queries = useQueryClient()
  const answer = useQuery({
    ...orderQuery(orderNo),
    enabled: watching && orderNo !== '',
    refetchInterval: ({ state }) => pollDelay(state.data ?? null, state.dataUpdateCount + state.errorUpdateCount),
  })
  const state = queries.getQueryState(orderQuery(orderNo).queryKey)
  return { ...answer, asked: (state?.dataUpdateCount ?? 0) + (state?.errorUpdateCount ?? 0) }
}

/** What another answer already told, so that the result page needs no call of its own. */
export const rememberOrder = (queries: QueryClient, order: OrderView): OrderView | undefined =>
  queries.setQueryData(orderQuery(order.orderNo).queryKey, order)
