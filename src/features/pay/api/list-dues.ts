import { useQuery } from '@tanstack/react-query'
import { cloud } from '@/platform/cloud/cloud'
import { useInFront } from '@/platform/in-front'
import { cloudClock } from '../cloud-clock'

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
