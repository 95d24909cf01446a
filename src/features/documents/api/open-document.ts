import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query'
import type { OpenedDocument } from '@/contract/document-views'
import { cloud } from '@/platform/cloud/cloud'
import { cloudClock } from '@/platform/cloud-clock'
import { useInFront } from '@/platform/in-front'

/** As long as the codes that come with a card: afterwards nothing of it is left in memory. */
const HELD_MS = 6 * 60_000

const openQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['documents', 'open', documentId],
    queryFn: async (): Promise<OpenedDocument> => {
      const document = await cloud.call('documents.open', { documentId })
      cloudClock.adjust(document.now)
      return document
    },
    gcTime: HELD_MS,
  })

/**
 * One card with its codes, asked for whenever it comes to the front. What this run of the app has fetched stays usable
 * without a network while its codes last; it is in memory only.
 */
export const useOpenedDocument = (documentId: string) => useQuery({ ...openQuery(documentId), enabled: useInFront() })

/** Fresh codes for the minutes to come, and how the document stands now. @throws CloudFailure */
export async function renewDocument(queries: QueryClient, documentId: string): Promise<void> {
  const fresh = await cloud.call('documents.renew', { documentId })
  cloudClock.adjust(fresh.now)
  queries.setQueryData(openQuery(documentId).queryKey, (held) => held && { ...held, ...fresh })
}

/** It is not the caller's to show any more: what is held goes, and the cloud says why. */
export const forgetDocument = (queries: QueryClient, documentId: string): void =>
  void queries.resetQueries({ queryKey: openQuery(documentId).queryKey })
