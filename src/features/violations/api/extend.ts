import { useMutation, useQueryClient } from '@tanstack/react-query'
import { errorWords } from '@/locales/zh-cn/errors'
import { callOnce } from '@/platform/cloud/call-once'
import type { CloudInput } from '@/platform/cloud/cloud'
import { asCloudFailure } from '@/platform/cloud/cloud-failure'
import { tell } from '@/platform/contact'
import { rememberRecord } from './get-record'

export type Extension = Omit<CloudInput<'violations.extend'>, 'recordId'>

/** More time to come and be handled. */
export function useExtend(recordId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (extension: Extension) =>
      callOnce('violations.extend', { recordId, ...extension }, `extend:${recordId}`),
    onSuccess: (record) => {
      void queries.invalidateQueries({ queryKey: ['violations'] })
      rememberRecord(queries, record)
    },
    onError: (error) => tell(errorWords[asCloudFailure(error).code].title),
  })
}
