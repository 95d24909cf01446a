import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { errorWords } from '@/locales/zh-cn/errors'
import { callOnce } from '@/platform/cloud/call-once'
import { type CloudOutput, cloud } from '@/platform/cloud/cloud'
import { asCloudFailure } from '@/platform/cloud/cloud-failure'
import { tell } from '@/platform/contact'

export type Photos = CloudOutput<'violations.photos'>

/** The links live longer than this. */
const STALE_MS = 120_000

const photosQuery = (recordId: string) =>
  queryOptions({
    queryKey: ['violations', 'photos', recordId],
    queryFn: (): Promise<Photos> => cloud.call('violations.photos', { recordId }),
    staleTime: STALE_MS,
  })

/** @param wanted false = not asked for yet */
export const usePhotos = (recordId: string, wanted = true) => useQuery({ ...photosQuery(recordId), enabled: wanted })

/** Asks the police for photos that cannot be shown. */
export function useAskForPhotos(recordId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => callOnce('violations.askForPhotos', { recordId }, `ask-for-photos:${recordId}`),
    onSuccess: (photos) => queries.setQueryData(photosQuery(recordId).queryKey, photos),
    onError: (error) => tell(errorWords[asCloudFailure(error).code].title),
  })
}
