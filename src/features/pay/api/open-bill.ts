import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query'
import type { BillView } from '@/contract/payment-bills'
import { cloud } from '@/platform/cloud/cloud'
import { cloudClock } from '@/platform/cloud-clock'

/** The bill behind a token. It is asked for once: the code page fetches, the bill page reads the same cache. */
export const billQuery = (token: string) =>
  queryOptions({
    queryKey: ['pay', 'bill', token],
    queryFn: async (): Promise<BillView> => {
      const bill = await cloud.call('payments.openBill', { token })
      cloudClock.adjust(bill.now)
      return bill
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 30 * 60_000,
    retry: false,
  })

const WAIT_MS = 5_000
const WAITS = 60

/** `token` null = nothing to ask for. While somebody else is paying it is asked for again, for five minutes. */
export const useBill = (token: string | null) =>
  useQuery({
    ...billQuery(token ?? ''),
    enabled: token !== null,
    refetchInterval: ({ state }) => state.data?.state === 'paying' && state.dataUpdateCount < WAITS && WAIT_MS,
  })

/** A new scan is a new question, even of the same code. */
export const forgetBill = (queries: QueryClient, token: string): void =>
  queries.removeQueries({ queryKey: billQuery(token).queryKey })

/** Asks again although the bill is known: its price or state changed. @throws CloudFailure */
export const refetchBill = (queries: QueryClient, token: string): Promise<BillView> =>
  queries.fetchQuery({ ...billQuery(token), staleTime: 0 })
