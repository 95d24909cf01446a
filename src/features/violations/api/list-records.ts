import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { RecordFilter } from '@/contract/violations'
import { cloud } from '@/platform/cloud/cloud'
import { useInFront } from '@/platform/in-front'

/** Long enough that coming back from a record does not ask for every page again; what is done here forgets it anyway. */
const STALE_MS = 60_000

/** Records of one vehicle, newest first, 20 a page. */
export const useRecords = (vehicleId: string, filter: RecordFilter) =>
  useInfiniteQuery({
    queryKey: ['violations', 'list', vehicleId, filter],
    queryFn: ({ pageParam }) =>
      cloud.call('violations.list', pageParam ? { vehicleId, filter, after: pageParam } : { vehicleId, filter }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: useInFront(),
    staleTime: STALE_MS,
    // Another filter keeps the counts on the screen while its rows are fetched.
    placeholderData: keepPreviousData,
  })
