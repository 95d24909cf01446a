import {
  type QueryClient,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { RefundView } from '@/contract/refunds'
import { errorWords } from '@/locales/zh-cn/errors'
import { callOnce } from '@/platform/cloud/call-once'
import { type CloudInput, type CloudOutput, cloud } from '@/platform/cloud/cloud'
import { asCloudFailure } from '@/platform/cloud/cloud-failure'
import { tell } from '@/platform/contact'
import { useInFront } from '@/platform/in-front'

export type RefundsOfOrder = CloudOutput<'refunds.options'>
export type Asked = CloudOutput<'refunds.ask'>

const ofOrder = (orderNo: string) =>
  queryOptions({
    queryKey: ['refunds', 'order', orderNo],
    queryFn: (): Promise<RefundsOfOrder> => cloud.call('refunds.options', { orderNo }),
    staleTime: 0,
    // Whoever waits with the page open sees it move; most come back to it another day.
    refetchInterval: ({ state }) =>
      state.data?.refunds.some(({ stand }) => UNDER_WAY.includes(stand)) === true &&
      state.dataUpdateCount < LOOKS_AT_MOST &&
      LOOK_AGAIN_MS,
  })

const LOOK_AGAIN_MS = 30_000
const LOOKS_AT_MOST = 40
const UNDER_WAY: readonly RefundView['stand'][] = ['asked', 'at-treasury', 'on-its-way', 'delayed']

/** What goes back of an order, and what may be asked of it. */
export const useRefundsOfOrder = (orderNo: string) => useQuery({ ...ofOrder(orderNo), enabled: useInFront() })

/** The caller's refunds, newest first, 20 a page. */
export const useRefunds = () =>
  useInfiniteQuery({
    queryKey: ['refunds', 'list'],
    queryFn: ({ pageParam }) => cloud.call('refunds.list', pageParam ? { before: pageParam } : {}),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: 0,
    retry: false,
    enabled: useInFront(),
  })

/** A second attempt after a lost answer is the same request. @throws CloudFailure */
export const askBack = (request: CloudInput<'refunds.ask'>): Promise<Asked> =>
  callOnce('refunds.ask', request, `ask-refund:${request.decisionId}`)

/** Whatever shows this money is asked for again. */
export function forgetRefunds(queries: QueryClient): void {
  for (const key of ['refunds', 'pay', 'home']) void queries.invalidateQueries({ queryKey: [key] })
}

/** Only while nobody has looked at it. */
export function useTakeBack() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (requestId: string) => callOnce('refunds.takeBack', { requestId }, `take-back-refund:${requestId}`),
    onError: (error) => tell(errorWords[asCloudFailure(error).code].title),
    onSettled: () => forgetRefunds(queries),
  })
}
