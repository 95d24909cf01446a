import { useInfiniteQuery } from '@tanstack/react-query'
import { cloud } from '@/platform/cloud/cloud'

/** The caller's payments, newest first, 20 a page. */
export const useOrders = () =>
  useInfiniteQuery({
    queryKey: ['pay', 'orders'],
    queryFn: ({ pageParam }) => cloud.call('payments.listOrders', pageParam ? { before: pageParam } : {}),
    initialPageParam: '',
    getNextPageParam: (page) => (page.more ? page.orders[page.orders.length - 1]?.createdAt : undefined),
    staleTime: 5_000,
    retry: false,
  })
