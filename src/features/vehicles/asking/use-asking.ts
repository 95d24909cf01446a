import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { create } from 'zustand'
import type { AskingRefusal, ConsentMethod, ConsentView } from '@/contract/vehicles'
import { askingWords as words } from '@/locales/zh-cn/asking'
import { asCloudFailure, type CloudFailure } from '@/platform/cloud/cloud-failure'
import { replacePage, routes } from '@/platform/navigation'
import { whenSignedOut } from '@/platform/signed-out'
import { askOwner, checkAsking } from '../api/consents'
import { refreshAll } from '../api/vehicles'
import { plateFault } from '../plate/plate-entry'

interface AskingDraft {
  kind: string
  plate: string
  purpose: ConsentView['purpose'] | null
  method: ConsentMethod | null
}

/** What was answered so far: in memory only, while the app lives. */
const EMPTY: AskingDraft = { kind: '02', plate: '', purpose: null, method: null }
export const useAskingDraft = create<AskingDraft>()(() => EMPTY)
whenSignedOut(() => useAskingDraft.setState(EMPTY))

/** First which vehicle, which is checked at once; then why, and how the owner agrees. */
export function useAsking() {
  const queries = useQueryClient()
  const running = useRef(false)
  const [step, setStep] = useState<'plate' | 'why'>('plate')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const [refusals, setRefusals] = useState<readonly AskingRefusal[]>([])
  const [failure, setFailure] = useState<CloudFailure | null>(null)

  const run = async (work: () => Promise<void>) => {
    if (running.current) return
    running.current = true
    setBusy(true)
    setFailure(null)
    await work().catch((thrown) => setFailure(asCloudFailure(thrown)))
    running.current = false
    setBusy(false)
  }

  const check = () => {
    const { kind, plate } = useAskingDraft.getState()
    const wrong = plateFault(kind, plate)
    setFault(wrong)
    if (wrong !== null) return
    void run(async () => {
      const answer = await checkAsking(kind, plate)
      setRefusals(answer.refusals)
      if (answer.refusals.length === 0) setStep('why')
    })
  }

  const submit = () => {
    const { kind, plate, purpose, method } = useAskingDraft.getState()
    setFault(purpose === null ? words.missingPurpose : method === null ? words.missingMethod : null)
    if (purpose === null || method === null) return
    void run(async () => {
      const answer = await askOwner({ plateKind: kind, plate, purpose, method })
      if (answer.kind === 'refused') {
        setRefusals(answer.refusals)
        return setStep('plate')
      }
      useAskingDraft.setState(EMPTY)
      await refreshAll(queries)
      await replacePage(routes.request(answer.consent.consentId))
    })
  }

  const change = (part: Partial<AskingDraft>) => {
    useAskingDraft.setState(part)
    setFault(null)
    setRefusals([])
  }
  return { step, busy, fault, refusals, failure, check, submit, change, back: () => setStep('plate') }
}

export type AskingFlow = ReturnType<typeof useAsking>
