import { type QueryClient, queryOptions, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import type { LicenceView } from '@/contract/records'
import type { ServedDecision } from '@/contract/violations'
import { type CloudOutput, cloud } from '@/platform/cloud/cloud'
import { useInFront } from '@/platform/in-front'

const RECORDING_MS = 10_000
/** Ten minutes; after that the citizen asks. */
const MOST_TIMES = 60
const licenceKey = ['violations', 'licence-after'] as const

const decisionQuery = (decisionId: string) =>
  queryOptions({
    queryKey: ['violations', 'decision', decisionId],
    queryFn: (): Promise<ServedDecision> => cloud.call('violations.decision', { decisionId }),
    staleTime: 5_000,
    refetchInterval: ({ state }) =>
      state.data && isBeingRecorded(state.data) && state.dataUpdateCount < MOST_TIMES ? RECORDING_MS : false,
  })

/** The police have not confirmed the entry yet. A provisional decision is entered only when it is paid. */
export const isBeingRecorded = ({ status, recordedAt }: ServedDecision): boolean =>
  status === 'in-force' && recordedAt === null

/** One of the caller's decisions; asked again while it is being recorded. */
export const useDecision = (decisionId: string) => useQuery({ ...decisionQuery(decisionId), enabled: useInFront() })

/** Several, in the order of their ids; one answer for all. */
export function useDecisions(decisionIds: readonly string[]) {
  const inFront = useInFront()
  const answers = useQueries({
    queries: decisionIds.map((decisionId) => ({ ...decisionQuery(decisionId), enabled: inFront })),
  })
  const decisions = answers.map(({ data }) => data)
  return {
    data: decisions.every((one): one is ServedDecision => one !== undefined)
      ? (decisions as ServedDecision[])
      : undefined,
    error: answers.find(({ error }) => error)?.error ?? null,
    isFetching: answers.some(({ isFetching }) => isFetching),
    dataUpdatedAt: Math.max(0, ...answers.map(({ dataUpdatedAt }) => dataUpdatedAt)),
    refetch: () => answers.forEach((answer) => void answer.refetch()),
  }
}

/** What a confirmation answered: its decisions, and the licence with the points that they added. */
export function rememberServed(
  queries: QueryClient,
  { decisions, licence }: Extract<CloudOutput<'violations.confirm'>, { kind: 'served' }>,
): void {
  for (const decision of decisions) queries.setQueryData(decisionQuery(decision.decisionId).queryKey, decision)
  queries.setQueryData(licenceKey, licence)
}

/** The licence after the last confirmation of this session; undefined when the page was opened cold. */
export const useLicenceAfter = (): LicenceView | undefined => useQueryClient().getQueryData<LicenceView>(licenceKey)
