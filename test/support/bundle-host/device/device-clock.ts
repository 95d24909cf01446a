import { clearTimeout, setImmediate, setTimeout } from 'node:timers'

interface Timer {
  due: number
  run: () => void
  /** Milliseconds between repetitions; null for a single shot. */
  every: number | null
}

/**
 * The phone's clock and timers. It runs with the real clock, and can be moved ahead: then every timer that
 * falls due on the way fires in order, as if the time had passed.
 */
export class DeviceClock {
  private lastId = 0
  private readonly timers = new Map<number, Timer>()
  private alarm: NodeJS.Timeout | undefined

  /**
   * @param onFault takes what a timer's callback throws
   * @param aheadMs how far the phone's clock is ahead of the real one
   */
  constructor(
    private readonly onFault: (error: unknown) => void,
    private aheadMs: number,
  ) {}

  now = (): number => Date.now() + this.aheadMs

  setTimer(run: () => void, delayMs: number, repeats: boolean): number {
    const delay = Math.max(0, Number(delayMs) || 0)
    this.lastId += 1
    this.timers.set(this.lastId, { due: this.now() + delay, run, every: repeats ? Math.max(1, delay) : null })
    this.arm()
    return this.lastId
  }

  clearTimer(id: unknown): void {
    if (this.timers.delete(Number(id))) this.arm()
  }

  /** Milliseconds until the next timer, never negative; undefined when none is set. */
  get nextIn(): number | undefined {
    if (this.timers.size === 0) return undefined
    return Math.max(0, Math.min(...[...this.timers.values()].map((timer) => timer.due)) - this.now())
  }

  /** Moves the phone's time ahead by `ms`, firing what falls due and letting its consequences run. */
  async advance(ms: number): Promise<void> {
    const target = this.now() + ms
    for (;;) {
      const remaining = target - this.now()
      if (remaining <= 0) break
      this.aheadMs += Math.min(remaining, this.nextIn ?? remaining)
      this.fireDue()
      await breathe()
    }
  }

  stop(): void {
    this.timers.clear()
    this.arm()
  }

  private arm(): void {
    clearTimeout(this.alarm)
    const wait = this.nextIn
    if (wait !== undefined) this.alarm = setTimeout(() => this.fireDue(), Math.min(wait, 2 ** 31 - 1))
  }

  private fireDue(): void {
    const due = [...this.timers].filter(([, timer]) => timer.due <= this.now()).sort((a, b) => a[1].due - b[1].due)
    for (const [id, timer] of due) {
      if (!this.timers.has(id)) continue
      if (timer.every === null) this.timers.delete(id)
      else timer.due += timer.every
      try {
        timer.run()
      } catch (error) {
        this.onFault(error)
      }
    }
    this.arm()
  }
}

/** Lets promises, zero timers and arrived network data have their turn. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
