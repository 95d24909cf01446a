import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query'
import type { SettlementPreview } from '@/contract/violations'
import { cloud } from '@/platform/cloud/cloud'

const previewQuery = (recordIds: readonly string[]) =>
  queryOptions({
    queryKey: ['violations', 'preview', ...recordIds],
    queryFn: (): Promise<SettlementPreview> => cloud.call('violations.preview', { recordIds: [...recordIds] }),
    // What the citizen reads must not change under their eyes: `confirm` says when it has.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })

/** What settling these records together would mean. Asked once per visit of the page. */
export const usePreview = (recordIds: readonly string[]) => useQuery(previewQuery(recordIds))

/** The newer preview that a refused confirmation brought along. */
export const rememberPreview = (queries: QueryClient, recordIds: readonly string[], preview: SettlementPreview): void =>
  void queries.setQueryData(previewQuery(recordIds).queryKey, preview)
