import { useCallback, useEffect, useRef, useState } from 'react'
import type { Verdict } from '@/contract/checks'
import { useAct } from '../common/use-act'
import { ask, type FailureName, failureOf, type Question, readPasted } from './question'

/** What stands where the result belongs. */
export type Result =
  | { kind: 'none' }
  | { kind: 'asking' }
  | { kind: 'told'; verdict: Verdict; by: Question['by'] }
  | { kind: 'failed'; failure: FailureName }
  /** A code that nobody of ours has signed. */
  | { kind: 'foreign' }
  /** A code for paying a fine. */
  | { kind: 'payment'; path: string }

/** One check after the other; what was asked is in memory only. @param token of the link that opened the page */
export function useCheck(token: string | null) {
  const { run, busy, problem, forget } = useAct(ask, failureOf)
  const [result, show] = useState<Result>({ kind: 'none' })
  const last = useRef<Question | null>(null)

  const check = useCallback(
    async (question: Question) => {
      last.current = question
      show({ kind: 'asking' })
      const verdict = await run(question)
      show(verdict ? { kind: 'told', verdict, by: question.by } : { kind: 'none' })
    },
    [run],
  )
  // A code is checked as soon as it has come, and once: React mounts twice while developing.
  const opened = useRef(false)
  useEffect(() => {
    if (token === null || opened.current) return
    opened.current = true
    void check({ by: 'code', token })
  }, [token, check])

  const checkText = (text: string) => {
    const code = readPasted(text, location.origin)
    if (code.kind === 'document') void check({ by: 'code', token: code.token })
    else if (code.kind === 'payment') show(code)
    else show({ kind: 'foreign' })
  }
  const failed: Result | null =
    problem !== null && result.kind === 'none' ? { kind: 'failed', failure: problem as FailureName } : null
  return {
    result: failed ?? result,
    busy,
    check,
    checkText,
    again: () => (last.current ? void check(last.current) : undefined),
    clear: () => {
      forget()
      show({ kind: 'none' })
    },
  }
}
