import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query'
import type { RecordView } from '@/contract/violations'
import { cloud } from '@/platform/cloud/cloud'
import { useInFront } from '@/platform/in-front'

const recordQuery = (recordId: string) =>
  queryOptions({
    queryKey: ['violations', 'record', recordId],
    queryFn: (): Promise<RecordView> => cloud.call('violations.record', { recordId }),
    staleTime: 0,
  })

/** One record with every condition; asked again whenever its page comes to the front. */
export const useRecord = (recordId: string) => useQuery({ ...recordQuery(recordId), enabled: useInFront() })

/** What another answer already told. */
export const rememberRecord = (queries: QueryClient, record: RecordView): void =>
  void queries.setQueryData(recordQuery(record.recordId).queryKey, record)
