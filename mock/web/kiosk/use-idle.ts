import { useEffect, useRef, useState } from 'react'

const TOUCHES = ['pointerdown', 'keydown'] as const

/**
 * Counts down the seconds without a touch; at zero it ends once. Null while `seconds` is null: nobody is expected to
 * touch anything. A new `key` begins anew.
 */
export function useIdle(seconds: number | null, key: string, end: () => void): number | null {
  const [left, setLeft] = useState(seconds)
  const ending = useRef(end)
  ending.current = end
  // biome-ignore lint/correctness/useExhaustiveDependencies: another stage of the visit is a touch, too
  useEffect(() => {
    setLeft(seconds)
    if (seconds === null) return
    let since = Date.now()
    const touch = () => {
      since = Date.now()
      setLeft(seconds)
    }
    const timer = setInterval(() => {
      const rest = Math.max(0, seconds - Math.floor((Date.now() - since) / 1000))
      setLeft(rest)
      if (rest > 0) return
      clearInterval(timer)
      ending.current()
    }, 500)
    for (const name of TOUCHES) window.addEventListener(name, touch)
    return () => {
      clearInterval(timer)
      for (const name of TOUCHES) window.removeEventListener(name, touch)
    }
  }, [seconds, key])
  return left
}
