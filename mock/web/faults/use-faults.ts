import { useCallback, useEffect, useState } from 'react'
import { sendJson } from '../common/cloud-client'
import type { FaultSettings } from './settings'

const LOOK_AGAIN_MS = 2_000

/** The faults in force. They are read again and again, because the host counts them down. */
export function useFaults() {
  const [settings, setSettings] = useState<FaultSettings | null>(null)
  const [failed, setFailed] = useState(false)

  const take = useCallback(async (answer: Promise<unknown>) => {
    try {
      setSettings((await answer) as FaultSettings)
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }, [])
  const read = useCallback(() => take(sendJson('/mock/faults')), [take])
  const change = useCallback((part: Partial<FaultSettings>) => take(sendJson('/mock/faults', 'PUT', part)), [take])
  const reset = useCallback(() => take(sendJson('/mock/faults', 'DELETE')), [take])

  useEffect(() => {
    void read()
    const timer = setInterval(() => void read(), LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [read])
  return { settings, failed, read, change, reset }
}
