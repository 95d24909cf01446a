import type { Clock } from '@/domain/clock'
import type { Instant } from '@/domain/dates'

/** What has to survive a restart, so that the mock's world does not fall back into its own past. */
export interface ClockSetting {
  offsetMs: number
  /** Set while the clock stands still. */
  stoppedAt: Instant | null
}

/**
 * The time of the mock's world: the real time plus an offset, or standing still. It never goes backwards, because
 * orders, sessions and due times that lie in the future would have no meaning.
 */
export class VirtualClock implements Clock {
  private offsetMs = 0
  private stoppedAtMs: number | null = null

  /** @param realNow milliseconds of the real clock; tests hand in their own. */
  constructor(
    setting: ClockSetting = { offsetMs: 0, stoppedAt: null },
    private readonly realNow: () => number = Date.now,
  ) {
    this.set(setting)
  }

  /** For a new world only: its time may lie before the old one's. */
  set(setting: ClockSetting): void {
    this.offsetMs = setting.offsetMs
    this.stoppedAtMs = setting.stoppedAt === null ? null : Date.parse(setting.stoppedAt)
  }

  now(): Instant {
    return new Date(this.nowMs()).toISOString()
  }

  get stopped(): boolean {
    return this.stoppedAtMs !== null
  }

  stop(): void {
    this.stoppedAtMs = this.nowMs()
  }

  /** Runs on from the moment at which it was stopped. */
  run(): void {
    this.offsetMs = this.nowMs() - this.realNow()
    this.stoppedAtMs = null
  }

  /** @throws RangeError for a moment in the clock's past. */
  jumpTo(instant: Instant): void {
    const target = Date.parse(instant)
    if (!(target >= this.nowMs())) throw new RangeError('the clock only goes forward')
    if (this.stoppedAtMs === null) this.offsetMs = target - this.realNow()
    else this.stoppedAtMs = target
  }

  setting(): ClockSetting {
    return {
      offsetMs: this.offsetMs,
      stoppedAt: this.stoppedAtMs === null ? null : new Date(this.stoppedAtMs).toISOString(),
    }
  }

  private nowMs(): number {
    return this.stoppedAtMs ?? this.realNow() + this.offsetMs
  }
}
