import { type QueryClient, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ObjectionView } from '@/contract/objections'
import { errorWords } from '@/locales/zh-cn/errors'
import { callOnce } from '@/platform/cloud/call-once'
import { cloud } from '@/platform/cloud/cloud'
import { asCloudFailure } from '@/platform/cloud/cloud-failure'
import { tell } from '@/platform/contact'
import { useInFront } from '@/platform/in-front'

const objectionQuery = (objectionId: string) =>
  queryOptions({
    queryKey: ['objections', objectionId],
    queryFn: (): Promise<ObjectionView> => cloud.call('objections.get', { objectionId }),
    staleTime: 0,
  })

export const useObjection = (objectionId: string) => useQuery({ ...objectionQuery(objectionId), enabled: useInFront() })

/** The caller's own, newest first. */
export const useObjections = () =>
  useQuery({
    queryKey: ['objections', 'list'],
    queryFn: () => cloud.call('objections.list', {}),
    enabled: useInFront(),
    staleTime: 0,
  })

/** What an answer told; the record's list and the rest are asked for again. */
export function rememberObjection(queries: QueryClient, objection: ObjectionView): void {
  for (const key of ['violations', 'objections', 'home', 'me']) void queries.invalidateQueries({ queryKey: [key] })
  queries.setQueryData(objectionQuery(objection.objectionId).queryKey, objection)
}

/** Only while nobody has begun to look at it. */
export function useTakeBack(objectionId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => callOnce('objections.takeBack', { objectionId }, `take-back:${objectionId}`),
    onSuccess: (objection) => rememberObjection(queries, objection),
    onError: (error) => tell(errorWords[asCloudFailure(error).code].title),
  })
}
