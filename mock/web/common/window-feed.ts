import { useEffect, useState } from 'react'
import * as v from 'valibot'
import { hall, type WindowSnapshot } from '@/contract/hall'

/** What a screen knows of its window, and whether it still hears from the host. */
export interface WindowFeed {
  snapshot: WindowSnapshot | null
  connection: 'connecting' | 'live' | 'lost'
  /** `performance.now()` at which `snapshot` arrived; the screen's own clock is never shown. */
  receivedAt: number
  /** False while the host's clock stands still (the workbench can stop it). */
  clockRuns: boolean
}

const RECONNECT_MS = 2_000
/** The host repeats the snapshot well within this time; silence means that the line is dead without an error. */
const SILENCE_MS = 40_000
const START: WindowFeed = { snapshot: null, connection: 'connecting', receivedAt: 0, clockRuns: true }

/** The mock host adds whether its clock stands still. */
const eventSchema = v.object({ ...hall.watch.output.entries, clockStopped: v.optional(v.boolean(), false) })

/** Follows one window, once it is known, by server-sent events; reconnects for ever, keeping the last snapshot. */
export function useWindowFeed(windowId: string | null): WindowFeed {
  const [feed, setFeed] = useState(START)
  useEffect(() => {
    setFeed(START)
    return windowId === null ? undefined : follow(windowId, setFeed)
  }, [windowId])
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
      const snapshot = readEvent(event.data)
      if (!snapshot) return
      const receivedAt = performance.now()
      setFeed(() => ({ snapshot, connection: 'live', receivedAt, clockRuns: !snapshot.clockStopped }))
    }
  }
  connect()
  return () => {
    clearTimeout(timer)
    source?.close()
  }
}

function readEvent(text: string): v.InferOutput<typeof eventSchema> | null {
  try {
    const parsed = v.safeParse(eventSchema, JSON.parse(text))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}
