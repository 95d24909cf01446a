/**
 * Mini-programs have no AbortController, and TanStack Query makes one for every request: without it a query stays
 * pending for ever. This one tells its listeners and nothing more; our requests end by their own time-outs.
 */
class Signal {
  aborted = false
  reason: unknown
  private readonly listeners: (() => void)[] = []

  addEventListener(_type: 'abort', listener: () => void): void {
    this.listeners.push(listener)
  }

  removeEventListener(_type: 'abort', listener: () => void): void {
    const place = this.listeners.indexOf(listener)
    if (place >= 0) this.listeners.splice(place, 1)
  }

  abort(reason: unknown): void {
    if (this.aborted) return
    this.aborted = true
    this.reason = reason
    for (const listener of this.listeners.slice()) listener()
  }
}

class Controller {
  readonly signal = new Signal()

  abort(reason?: unknown): void {
    this.signal.abort(reason)
  }
}

const world = globalScope() as { AbortController?: unknown }
if (world.AbortController === undefined) world.AbortController = Controller

/** The mini-program's global object has no name that both hosts and all versions share. */
function globalScope(): object {
  if (typeof globalThis !== 'undefined') return globalThis
  if (typeof global !== 'undefined') return global
  return {}
}
