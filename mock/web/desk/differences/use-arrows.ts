import { useEffect, useRef } from 'react'

/** ↑ and ↓ open the neighbour in the list, unless somebody is typing or choosing. */
export function useArrows(ids: readonly string[], openedId: string | null, open: (id: string) => void): void {
  const current = useRef({ ids, openedId, open })
  current.current = { ids, openedId, open }
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
      if (step === 0 || isField(event.target)) return
      const list = current.current
      const next = list.ids[list.ids.indexOf(list.openedId ?? '') + step]
      if (!next) return
      event.preventDefault()
      list.open(next)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && ['INPUT', 'SELECT', 'TEXTAREA'].includes(target.tagName)
