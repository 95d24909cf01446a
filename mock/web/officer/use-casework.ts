import { useCallback, useEffect, useState } from 'react'
import type { CaseView } from '@/contract/casework'
import type { FoundedReason, UnfoundedReason } from '@/contract/objections'
import { CallFailure, callCasework } from '../common/cloud-client'
import { useAct } from '../common/use-act'
import { usePolled } from '../common/use-polled'
import { wordsOf } from '../common/words'
import { caseworkFailures } from './words'

const QUEUE_EVERY_MS = 3_000
const CASE_EVERY_MS = 3_000

export type Reason = FoundedReason | UnfoundedReason
export type CaseAct =
  | { action: 'propose'; objectionId: string; outcome: 'founded' | 'unfounded'; reason: Reason; reply: string }
  | { action: 'review'; objectionId: string; agree: boolean; note?: string }

export type Queue = Awaited<ReturnType<typeof readQueue>>
const readQueue = (officerId: string) => callCasework(officerId, 'queue', {})

/** What waits for this officer, and which of it they are looking at: the most urgent one until they choose. */
export function useQueue(officerId: string) {
  const queue = usePolled(
    useCallback(() => readQueue(officerId), [officerId]),
    QUEUE_EVERY_MS,
  )
  const [chosenId, choose] = useState<string | null>(null)
  const firstId = queue.data?.waiting[0]?.objectionId ?? null
  // Stays where it is when something more urgent comes in.
  useEffect(() => {
    if (chosenId === null && firstId !== null) choose(firstId)
  }, [chosenId, firstId])
  return {
    data: queue.data,
    lost: isOffline(queue.failure),
    stranger: queue.failure instanceof CallFailure && queue.failure.code === 'UNAUTHENTICATED',
    problem: queue.failed ? tell(queue.failure) : null,
    refresh: queue.refresh,
    chosenId,
    choose,
  }
}

/** One objection, and what can be done with it. */
export function useCase(officerId: string, objectionId: string) {
  const polled = usePolled(
    useCallback(() => callCasework(officerId, 'openCase', { objectionId }), [officerId, objectionId]),
    CASE_EVERY_MS,
  )
  const send = useCallback(
    async ({ action, ...input }: CaseAct, key: string) =>
      (await callCasework(officerId, action, input as never, key)) as CaseView,
    [officerId],
  )
  const { run, busy, problem, forget } = useAct(send, tell)
  const act = async (wish: CaseAct): Promise<boolean> => {
    const next = await run(wish)
    if (next) polled.setData(next)
    else void polled.refresh()
    return next !== null
  }
  return {
    ...{ act, busy, problem, forget },
    view: polled.data,
    failure: polled.failed ? tell(polled.failure) : null,
    retry: polled.refresh,
  }
}
export type Case = ReturnType<typeof useCase>

const tell = (error: unknown) => wordsOf(error, caseworkFailures)
const isOffline = (error: unknown) => error instanceof CallFailure && error.code === 'OFFLINE'
