import { useCallback, useEffect, useState } from 'react'

/** Inside the workbench the phone stands beside a window screen, and can scan what that screen shows. */
export const IS_EMBEDDED = window.parent !== window

const REQUEST = { type: 'mashang:scan-request' } as const
const RESULT = 'mashang:scan-result'

/**
 * Asks the workbench what the window's screen shows.
 * @returns `scan` to point the camera at it; `nothing` once the screen was found to show no code
 */
export function useWorkbenchWindow(onText: (text: string) => void): { scan: () => void; nothing: boolean } {
  const [wanted, setWanted] = useState(false)
  const [seen, setSeen] = useState<string | null>(null)
  useEffect(() => {
    const listen = ({ origin, source, data }: MessageEvent) => {
      if (origin !== window.location.origin || source !== window.parent || data?.type !== RESULT) return
      setSeen(typeof data.text === 'string' ? data.text : '')
    }
    window.addEventListener('message', listen)
    return () => window.removeEventListener('message', listen)
  }, [])
  useEffect(() => {
    if (wanted && seen) onText(seen)
  }, [wanted, seen, onText])
  const scan = useCallback(() => {
    setSeen(null)
    setWanted(true)
    window.parent.postMessage(REQUEST, window.location.origin)
  }, [])
  return { scan, nothing: wanted && seen === '' }
}
