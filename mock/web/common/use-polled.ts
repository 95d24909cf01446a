import { useCallback, useEffect, useRef, useState } from 'react'

/**
 * Reads again every `everyMs` while the page is looked at; keeps the last answer when a reading fails. An answer to
 * an older question never replaces a newer one, nor what `setData` put there meanwhile.
 */
export function usePolled<Data>(read: () => Promise<Data>, everyMs: number) {
  const [data, show] = useState<Data | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const asked = useRef(0)
  const shown = useRef(0)
  const setData = useCallback((next: Data) => {
    shown.current = ++asked.current
    show(next)
  }, [])
  const refresh = useCallback(async () => {
    const turn = ++asked.current
    const settle = (act: () => void) => {
      if (turn < shown.current) return
      shown.current = turn
      act()
    }
    await read().then(
      (next) =>
        settle(() => {
          show(next)
          setFailure(null)
        }),
      (error: unknown) => settle(() => setFailure(error)),
    )
  }, [read])
  useEffect(() => {
    void refresh()
    const timer = setInterval(() => document.visibilityState === 'visible' && void refresh(), everyMs)
    return () => clearInterval(timer)
  }, [refresh, everyMs])
  return { data, failed: failure !== null, failure, refresh, setData }
}
