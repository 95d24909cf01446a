import { useQuery } from '@tanstack/react-query'
import { cloud } from '@/platform/cloud/cloud'
import { cloudClock } from '@/platform/cloud-clock'
import { useInFront } from '@/platform/in-front'

/** The caller's own unpaid decisions, those due first in front; asked again whenever the page comes to the front. */
export const useDues = () =>
  useQuery({
    queryKey: ['pay', 'dues'],
    queryFn: async () => {
      const dues = await cloud.call('payments.dues', {})
      cloudClock.adjust(dues.now)
      return dues
    },
    enabled: useInFront(),
    staleTime: 0,
  })
