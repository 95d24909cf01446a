import { useQuery } from '@tanstack/react-query'
import type { MatterView } from '@/contract/guides'
import { cloud } from '@/platform/cloud/cloud'

const STALE_AFTER_MS = 10 * 60_000

/** One matter under today's law. Null asks nothing. */
export const useMatter = (matterId: string | null) =>
  useQuery({
    queryKey: ['guides', 'matter', matterId],
    queryFn: (): Promise<MatterView> => cloud.call('guides.matter', { matterId: matterId as string }),
    enabled: matterId !== null,
    staleTime: STALE_AFTER_MS,
  })
