import { useEffect, useState } from 'react'
import * as v from 'valibot'
import { hall, type WindowSnapshot } from '@/contract/hall'

/** What a screen knows of its window, and whether it still hears from the host. */
export interface WindowFeed {
  snapshot: WindowSnapshot | null
  connection: 'connecting' | 'live' | 'lost'
  /** `performance.now()` at which `snapshot` arrived; the screen's own clock is never shown. */
  receivedAt: number
  /** False while the host's clock stands still between two snapshots (the workbench can pause it). */
  clockRuns: boolean
}

const RECONNECT_MS = 2_000
/** The host repeats the snapshot well within this time; silence means that the line is dead without an error. */
const SILENCE_MS = 40_000
const START: WindowFeed = { snapshot: null, connection: 'connecting', receivedAt: 0, clockRuns: true }

/** The next state of the feed after a snapshot arrived at `receivedAt` (ms of the page's monotonic clock). */
export function received(feed: WindowFeed, snapshot: WindowSnapshot, receivedAt: number): WindowFeed {
  const waited = receivedAt - feed.receivedAt
  const stoodStill = feed.snapshot !== null && feed.snapshot.now === snapshot.now && waited > 50
  return { snapshot, connection: 'live', receivedAt, clockRuns: !stoodStill }
}

/** Follows one window by server-sent events; reconnects for ever, and keeps the last snapshot meanwhile. */
export function useWindowFeed(windowId: string): WindowFeed {
  const [feed, setFeed] = useState(START)
  useEffect(() => follow(windowId, setFeed), [windowId])
  return feed
}

function follow(windowId: string, setFeed: (change: (feed: WindowFeed) => WindowFeed) => void): () => void {
  let source: EventSource | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const lose = () => {
    source?.close()
    setFeed((feed) => ({ ...feed, connection: 'lost' }))
    clearTimeout(timer)
    timer = setTimeout(connect, RECONNECT_MS)
  }
  const connect = () => {
    source = new EventSource(`/mock/windows/${encodeURIComponent(windowId)}/events`)
    source.onerror = lose
    source.onmessage = (event: MessageEvent<string>) => {
      clearTimeout(timer)
      timer = setTimeout(lose, SILENCE_MS)
      const snapshot = readSnapshot(event.data)
      if (snapshot) setFeed((feed) => received(feed, snapshot, performance.now()))
    }
  }
  connect()
  return () => {
    clearTimeout(timer)
    source?.close()
  }
}

function readSnapshot(text: string): WindowSnapshot | null {
  try {
    const parsed = v.safeParse(hall.watch.output, JSON.parse(text))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}
