import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { ConsentView } from '@/contract/vehicles'
import { asCloudFailure, type CloudFailure } from '@/platform/cloud/cloud-failure'
import { refreshAll } from '../api/vehicles'

/** One act on a consent at a time; afterwards everything that shows it is asked for again. */
export function useConsentAct() {
  const queries = useQueryClient()
  const running = useRef(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<CloudFailure | null>(null)
  /** Resolves with the consent as it stands now; null when it failed, or when an act is still under way. */
  const act = async (work: () => Promise<ConsentView>): Promise<ConsentView | null> => {
    if (running.current) return null
    running.current = true
    setBusy(true)
    setFailure(null)
    try {
      const consent = await work()
      await refreshAll(queries)
      return consent
    } catch (error) {
      setFailure(asCloudFailure(error))
      return null
    } finally {
      running.current = false
      setBusy(false)
    }
  }
  return { busy, failure, act }
}
