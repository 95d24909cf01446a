import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query'
import type { DocumentList } from '@/contract/document-views'
import { cloud } from '@/platform/cloud/cloud'
import { useInFront } from '@/platform/in-front'

const documentsQuery = queryOptions({
  queryKey: ['documents', 'list'],
  queryFn: (): Promise<DocumentList> => cloud.call('documents.list', {}),
})

/** Own documents; asked again whenever the page comes to the front. Fails with NOT_VERIFIED while the caller is nobody. */
export const useDocuments = () => useQuery({ ...documentsQuery, enabled: useInFront() })

/** What an application answered. */
export const rememberDocuments = (queries: QueryClient, list: DocumentList): void =>
  void queries.setQueryData(documentsQuery.queryKey, list)
