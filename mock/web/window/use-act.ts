import { useCallback, useRef, useState } from 'react'
import type { WindowBill } from '@/contract/hall'
import { callHall, newIdempotencyKey } from '../common/cloud-client'
import { wordsOf } from './use-search'

export type Act = { action: 'issueBill'; decisionIds: string[] } | { action: 'withdrawBill'; billId: string }

/**
 * Issues and withdraws bills. The idempotency key is made before the first send and kept until an answer came, so
 * that pressing again after a lost answer repeats the same act and does not make a second bill.
 */
export function useAct(windowId: string) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const open = useRef<{ act: string; key: string } | null>(null)

  const run = useCallback(
    async (act: Act): Promise<WindowBill | null> => {
      const { action, ...input } = act
      const signature = JSON.stringify(act)
      if (open.current?.act !== signature) open.current = { act: signature, key: newIdempotencyKey() }
      setBusy(true)
      setProblem(null)
      try {
        const bill = await callHall(windowId, action, input as never, open.current.key)
        open.current = null
        return bill as WindowBill
      } catch (error) {
        if (wasAnswered(error)) open.current = null
        setProblem(wordsOf(error))
        return null
      } finally {
        setBusy(false)
      }
    },
    [windowId],
  )
  return { run, busy, problem, forget: useCallback(() => setProblem(null), []) }
}

const wasAnswered = (error: unknown) => !(error instanceof Error && error.message === 'OFFLINE')
