import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query'
import type { MeView } from '@/contract/identity'
import { cloud } from './cloud/cloud'

const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: (): Promise<MeView> => cloud.call('identity.me', {}),
  retry: false,
})

/** Who the caller is, as far as the cloud knows; several features ask. */
export const useMe = (watching = true) => useQuery({ ...meQuery, enabled: watching })

/** What another answer already told. */
export const rememberMe = (queries: QueryClient, me: MeView): void => void queries.setQueryData(meQuery.queryKey, me)

/** Whether what belongs to a person may be seen. */
export const isVerified = (me: MeView | undefined): boolean =>
  me?.person?.tier === 'face' || me?.person?.tier === 'window'
