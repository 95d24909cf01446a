import { useEffect, useRef } from 'react'

const LONGEST = 200

/** What a code scanner or a card reader types: characters, then Enter. Nothing is kept once it is handed on. */
export function useReader(enabled: boolean, take: (text: string) => void): void {
  const taking = useRef(take)
  taking.current = take
  useEffect(() => {
    if (!enabled) return
    let text = ''
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Enter') {
        if (text !== '') {
          event.preventDefault()
          taking.current(text)
        }
        text = ''
      } else if (event.key.length === 1) text = (text + event.key).slice(-LONGEST)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [enabled])
}
