const RETRY_MS = 2_000
/** The host repeats itself well within this time; silence means that the line is dead without an error. */
const SILENCE_MS = 40_000
/** A busy hall changes something many times a second; nobody reads that fast. */
const GATHER_MS = 5_000

type Listener = () => void
const listeners = new Set<Listener>()
let close: (() => void) | null = null

/** Calls `listener` when the host says that something has changed; one line for the whole page. */
export function onChange(listener: Listener): () => void {
  listeners.add(listener)
  close ??= follow()
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    close?.()
    close = null
  }
}

/** Everything that is shown is read again, e.g. after somebody has signed in. */
export function readAllAgain(): void {
  for (const listener of listeners) listener()
}

function follow(): () => void {
  let source: EventSource | null = null
  let again: ReturnType<typeof setTimeout> | undefined
  let gathering: ReturnType<typeof setTimeout> | undefined
  const tell = () => {
    gathering = undefined
    readAllAgain()
  }
  const lose = () => {
    source?.close()
    clearTimeout(again)
    again = setTimeout(connect, RETRY_MS)
  }
  const connect = () => {
    source = new EventSource('/desk/api/events')
    source.onerror = lose
    source.onmessage = () => {
      clearTimeout(again)
      again = setTimeout(lose, SILENCE_MS)
      gathering ??= setTimeout(tell, GATHER_MS)
    }
  }
  connect()
  return () => {
    clearTimeout(again)
    clearTimeout(gathering)
    source?.close()
  }
}
