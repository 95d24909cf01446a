import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { OfficeRow } from '@/contract/guides'
import { cloud } from '@/platform/cloud/cloud'
import { useInFront } from '@/platform/in-front'
import { useNear } from '../offices/near'

/** Queues move: as long as somebody looks, they are asked for again. */
const ASK_AGAIN_MS = 60_000

/** Offices, nearest first once the citizen has said where they are; only those of one matter where one is named. */
export function useOffices(matterId: string | null) {
  const near = useNear()
  return useQuery({
    queryKey: ['guides', 'offices', matterId, near],
    queryFn: async (): Promise<OfficeRow[]> => {
      const { offices } = await cloud.call('guides.offices', {
        ...(near ? { near } : {}),
        ...(matterId ? { matterId } : {}),
      })
      return offices
    },
    enabled: useInFront(),
    placeholderData: keepPreviousData,
    refetchInterval: ASK_AGAIN_MS,
  })
}
