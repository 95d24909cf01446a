import { useEffect, useState } from 'react'
import { addSeconds, type Instant } from '@/domain/dates'
import type { WindowFeed } from './window-feed'

/** The host's time, carried on between snapshots; null before the first one. Renders twice a second. */
export function useServerNow(feed: WindowFeed): Instant | null {
  const [, tick] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 500)
    return () => clearInterval(timer)
  }, [])
  if (!feed.snapshot) return null
  if (!feed.clockRuns) return feed.snapshot.now
  return addSeconds(feed.snapshot.now, (performance.now() - feed.receivedAt) / 1000)
}
