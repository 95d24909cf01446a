import { useInfiniteQuery } from '@tanstack/react-query'
import { cloud } from '@/platform/cloud/cloud'
import { useInFront } from '@/platform/in-front'

/** The caller's decisions, newest first, 20 a page. */
export const useDecisions = () =>
  useInfiniteQuery({
    queryKey: ['documents', 'decisions'],
    queryFn: ({ pageParam }) => cloud.call('documents.decisions', pageParam ? { before: pageParam } : {}),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: useInFront(),
  })
