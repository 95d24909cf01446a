import { useQuery } from '@tanstack/react-query'
import { cloud } from '@/platform/cloud/cloud'
import { useInFront } from '@/platform/in-front'

/** All of the caller's vehicles and the licence; asked again whenever the page comes to the front. */
export const useOverview = () =>
  useQuery({
    queryKey: ['violations', 'overview'],
    queryFn: () => cloud.call('violations.overview', {}),
    enabled: useInFront(),
    staleTime: 0,
  })
