import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { LookUpAnswer } from '@/contract/payments'
import { cloud } from '@/platform/cloud/cloud'

/** Decisions are kept for the pages that show them, in memory only, and asked for anew after a minute. */
export const lookUpQuery = (digits: string) =>
  queryOptions({
    queryKey: ['pay', 'look-up', digits],
    queryFn: (): Promise<LookUpAnswer> => cloud.call('payments.lookUp', { number: digits }),
    staleTime: 60_000,
    gcTime: 30 * 60_000,
    retry: false,
  })

/** @throws CloudFailure */
export const lookUp = (queries: QueryClient, digits: string): Promise<LookUpAnswer> =>
  queries.fetchQuery(lookUpQuery(digits))

/** Asks again although the answer is known: the decision's price or state changed. @throws CloudFailure */
export const lookUpAgain = (queries: QueryClient, digits: string): Promise<LookUpAnswer> =>
  queries.fetchQuery({ ...lookUpQuery(digits), staleTime: 0 })
