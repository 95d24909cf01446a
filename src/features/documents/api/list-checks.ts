import { useQuery } from '@tanstack/react-query'
import { cloud } from '@/platform/cloud/cloud'
import { useInFront } from '@/platform/in-front'

/** Who has checked the caller's documents, newest first. */
export const useChecks = () =>
  useQuery({
    queryKey: ['documents', 'checks'],
    queryFn: () => cloud.call('documents.checks', {}),
    enabled: useInFront(),
  })
