import { useQuery } from '@tanstack/react-query'
import { callOnce } from '@/platform/cloud/call-once'
import { type CloudInput, type CloudOutput, cloud } from '@/platform/cloud/cloud'

export type Objection = CloudInput<'objections.object'>
export type Objected = CloudOutput<'objections.object'>

/** Puts the record on hold. A second attempt after a lost answer is the same objection. @throws CloudFailure */
export const objectTo = (objection: Objection): Promise<Objected> =>
  callOnce('objections.object', objection, `object:${objection.recordId}`)

/** Which record it is about; shares the cache of the record's own page. */
export const useRecordInQuestion = (recordId: string) =>
  useQuery({
    queryKey: ['violations', 'record', recordId],
    queryFn: () => cloud.call('violations.record', { recordId }),
    staleTime: 30_000,
  })
