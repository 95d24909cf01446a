import { useCallback, useContext, useEffect } from 'react'
import { CallFailure } from '../common/cloud-client'
import { usePolled } from '../common/use-polled'
import { callFinance, type FinanceAction, type FinanceInput, type FinanceOutput } from './desk-cloud'
import { onChange } from './live'
import { SessionContext } from './session'

/** How often a page reads again by itself, beside what the host's events tell. */
const EVERY_MS = 15_000

export interface Read<Data> {
  /** Null until the first answer to this question. */
  data: Data | null
  /** Why the last try failed; what was read before stays. */
  failure: CallFailure | null
  refresh: () => Promise<void>
}

/**
 * Reads an action of the desk and keeps it fresh. The answer to another input is never shown as this one's; a sign-in
 * that has ended is told to the session.
 */
export function useRead<Action extends FinanceAction>(action: Action, input: FinanceInput<Action>) {
  const { ended } = useContext(SessionContext)
  const question = JSON.stringify([action, input])
  const read = useCallback(async () => {
    const [asked, what] = JSON.parse(question) as [Action, FinanceInput<Action>]
    try {
      return { question, data: await callFinance(asked, what), failure: null }
    } catch (error) {
      const failure = error instanceof CallFailure ? error : new CallFailure('INTERNAL')
      if (failure.code === 'UNAUTHENTICATED') ended()
      throw Object.assign(failure, { question })
    }
  }, [question, ended])
  const { data: answer, failure, refresh } = usePolled(read, EVERY_MS)
  useEffect(() => onChange(() => void refresh()), [refresh])
  const failed = failure as (CallFailure & { question: string }) | null
  return {
    data: (answer?.question === question ? answer.data : null) as FinanceOutput<Action> | null,
    failure: failed?.question === question ? failed : null,
    refresh,
  } satisfies Read<FinanceOutput<Action>>
}
