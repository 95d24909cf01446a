import { useCallback, useEffect, useState } from 'react'

/** Reads again every `everyMs` while the page is looked at; keeps the last answer when a reading fails. */
export function usePolled<Data>(read: () => Promise<Data>, everyMs: number) {
  const [data, setData] = useState<Data | null>(null)
  const [failed, setFailed] = useState(false)
  const refresh = useCallback(
    () =>
      read().then(
        (next) => {
          setData(next)
          setFailed(false)
        },
        () => setFailed(true),
      ),
    [read],
  )
  useEffect(() => {
    void refresh()
    const timer = setInterval(() => document.visibilityState === 'visible' && void refresh(), everyMs)
    return () => clearInterval(timer)
  }, [refresh, everyMs])
  return { data, failed, refresh, setData }
}
