import { queryOptions, useQuery } from '@tanstack/react-query'
import { type CloudOutput, cloud } from '@/platform/cloud/cloud'

export type MatterList = CloudOutput<'guides.list'>

/** The list changes with the law, not with the minute. */
const STALE_AFTER_MS = 10 * 60_000

/** All matters and which of them are asked for most. */
export const useMatters = () =>
  useQuery(
    queryOptions({
      queryKey: ['guides', 'list'],
      queryFn: (): Promise<MatterList> => cloud.call('guides.list', {}),
      staleTime: STALE_AFTER_MS,
    }),
  )
