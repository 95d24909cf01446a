import { useDidHide } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { screen } from '@/platform/screen'

const READING_MS = 1200

/**
 * Goes on by itself after a moment of reading, unless somebody needs more: with a screen reader, or after leaving.
 * @returns whether it will go on by itself, as far as is known
 */
export function useAutoOpen(ready: boolean, allowed: boolean, go: () => void): boolean {
  const [waits, setWaits] = useState(false)
  const latest = useRef(go)
  latest.current = go
  useEffect(() => {
    screen.readsAloud().then(
      (reads) => reads && setWaits(true),
      () => undefined,
    )
  }, [])
  useDidHide(() => setWaits(true))
  const auto = allowed && !waits
  useEffect(() => {
    if (!ready || !auto) return
    const timer = setTimeout(() => latest.current(), READING_MS)
    return () => clearTimeout(timer)
  }, [ready, auto])
  return auto
}
