import { useEffect, useRef } from 'react'

/** Function keys of the desk; the browser's own meaning of a key that is given here is suppressed. */
export function useKeys(keys: Readonly<Record<string, () => void>>, enabled: boolean): void {
  const current = useRef(keys)
  current.current = enabled ? keys : {}
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = current.current[event.key]
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
