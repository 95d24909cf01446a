import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { openPage, routes } from '@/platform/navigation'
import { chosenDecision } from '../decision/chosen-decision'
import { findDecision, type LookUpResult } from './look-up-result'

/** Looks a number up; a single decision is opened, everything else is told on the page. */
export function useLookUp() {
  const queries = useQueryClient()
  const running = useRef(false)
  const [busy, setBusy] = useState(false)
  const [result, setResult] = useState<LookUpResult | null>(null)

  const submit = async (text: string) => {
    if (running.current) return
    running.current = true
    setBusy(true)
    const found = await findDecision(queries, text)
    running.current = false
    setBusy(false)
    const only = found.kind === 'found' && found.decisions.length === 1 ? found.decisions[0] : undefined
    setResult(only ? null : found)
    if (only && found.kind === 'found') open(found.digits, only.decisionId)
  }
  const open = (digits: string, decisionId: string) => {
    chosenDecision.choose(digits, decisionId)
    void openPage(routes.decision)
  }
  return { busy, result, submit, open, clear: () => setResult(null) }
}
