import { useEffect, useState } from 'react'

/** A document that nobody looks at any more closes itself. */
const OPEN_MS = 2 * 60_000

/** Closed after two minutes; time in the background counts, where timers stand still. */
export function useClosing(inFront: boolean): { closed: boolean; reopen(): void } {
  const [openedAt, setOpenedAt] = useState<number | null>(() => Date.now())
  useEffect(() => {
    if (openedAt === null || !inFront) return
    const timer = setTimeout(() => setOpenedAt(null), openedAt + OPEN_MS - Date.now())
    return () => clearTimeout(timer)
  }, [openedAt, inFront])
  const over = openedAt !== null && Date.now() >= openedAt + OPEN_MS
  return { closed: openedAt === null || over, reopen: () => setOpenedAt(Date.now()) }
}
