import { useCallback, useEffect, useRef, useState } from 'react'
import type { CaseView } from '@/contract/casework'
import type { FoundedReason, UnfoundedReason } from '@/contract/objections'
import type { Instant } from '@/domain/dates'
import { CallFailure, callCasework } from '../common/cloud-client'
import { useAct } from '../common/use-act'
import { usePolled } from '../common/use-polled'
import { wordsOf } from '../common/words'
import { caseworkFailures } from './words'

const QUEUE_EVERY_MS = 3_000
const RETRY_MS = 3_000

export type Reason = FoundedReason | UnfoundedReason
export type CaseAct =
  | { action: 'propose'; objectionId: string; outcome: 'founded' | 'unfounded'; reason: Reason; reply: string }
  | { action: 'review'; objectionId: string; proposedAt: Instant; agree: boolean; note?: string }

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
    stranger: isStranger(queue.failure),
    problem: queue.failed ? tell(queue.failure) : null,
    refresh: queue.refresh,
    chosenId,
    choose,
  }
}

/**
 * One objection, and what can be done with it. It is read once, since each reading has its photos drawn, and again when
 * `stand` (what the queue says of it) changes, and until a failed reading succeeds.
 */
export function useCase(officerId: string, objectionId: string, stand: string) {
  const [view, show] = useState<CaseView | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const asked = useRef(0)
  const read = useCallback(async () => {
    const turn = ++asked.current
    const settle = (next: CaseView | null, error: unknown) => {
      if (turn !== asked.current) return
      if (next) show(next)
      setFailure(error)
    }
    await callCasework(officerId, 'openCase', { objectionId }).then(
      (next) => settle(next, null),
      (error: unknown) => settle(null, error),
    )
  }, [officerId, objectionId])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the queue says is why it is read again
  useEffect(() => void read(), [read, stand])
  useEffect(() => {
    if (failure === null) return
    const timer = setInterval(() => void read(), RETRY_MS)
    return () => clearInterval(timer)
  }, [failure, read])

  const send = useCallback(
    async ({ action, ...input }: CaseAct, key: string) =>
      (await callCasework(officerId, action, input as never, key)) as CaseView,
    [officerId],
  )
  const { run, busy, problem, forget } = useAct(send, tell)
  const act = async (wish: CaseAct): Promise<boolean> => {
    const next = await run(wish)
    asked.current++
    if (next) show(next)
    else void read()
    return next !== null
  }
  return { act, busy, problem, forget, view, failure: failure === null ? null : tell(failure), read }
}
export type Case = ReturnType<typeof useCase>

const tell = (error: unknown) => wordsOf(error, caseworkFailures)
const isOffline = (error: unknown) => error instanceof CallFailure && error.code === 'OFFLINE'
const isStranger = (error: unknown) =>
  error instanceof CallFailure && (error.code === 'UNAUTHENTICATED' || error.code === 'FORBIDDEN')
