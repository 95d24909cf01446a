import type { QueryClient } from '@tanstack/react-query'
import type { SettlementPreview } from '@/contract/violations'
import { callOnce } from '@/platform/cloud/call-once'
import type { CloudOutput } from '@/platform/cloud/cloud'
import { rememberServed } from './get-decision'

type Confirmed = CloudOutput<'violations.confirm'>

/**
 * Acknowledges the facts of what the preview showed, at the sums it showed. A second attempt after an answer was lost
 * uses the same key, so that nothing is decided twice.
 * @throws CloudFailure
 */
export async function confirmFacts(queries: QueryClient, preview: SettlementPreview): Promise<Confirmed> {
  const recordIds = preview.records.map(({ recordId }) => recordId)
  const answer = await callOnce(
    'violations.confirm',
    { recordIds, expected: { points: preview.pointsAdded, totalFen: preview.totalFen }, droveMyself: true },
    `confirm:${[...recordIds].sort().join(',')}`,
  )
  if (answer.kind === 'served') {
    for (const key of ['violations', 'home', 'me']) void queries.invalidateQueries({ queryKey: [key] })
    void queries.invalidateQueries({ queryKey: ['pay', 'dues'] })
    rememberServed(queries, answer)
  }
  return answer
}
