import type { Kysely } from 'kysely'
import { addSeconds, type Instant } from '@/domain/dates'
import type { LogEntry } from '../functions/environment'
import type { Tables } from '../store/tables'
import { countDue, nextDue } from './due-times'
import type { ClockSetting, VirtualClock } from './virtual-clock'

const TICK_MS = 250
/** Looks at which nothing was due before the steps run all the same, for what has no due time. */
const IDLE_LOOKS = 8
/** At one moment, one thing may make another due; more rounds than this would be a circle. */
const ROUNDS_AT_MOST = 20

interface Timekeeping {
  clock: VirtualClock
  database: Kysely<Tables>
  /** What is done at every tick, in this order: the outside world acts, its messages arrive, housekeeping looks. */
  steps: readonly { name: string; run(): Promise<unknown> }[]
  /** After every turn and every change of the clock. */
  announce(): void
  saveClock(setting: ClockSetting): Promise<void>
  log(entry: LogEntry): void
}

/** Lets everything that is due happen, in order, never two turns at once. */
export class Timekeeper {
  private queue: Promise<unknown> = Promise.resolve()
  private timer: NodeJS.Timeout | null = null
  private busy = false
  private idleLooks = 0

  constructor(private readonly parts: Timekeeping) {}

  /** Looks four times a second of real time; a look that is still running makes the next one wait. */
  start(): void {
    this.timer = setInterval(() => {
      if (!this.busy) void this.inTurn(() => this.look())
    }, TICK_MS)
  }

  /** Ends the ticking and waits for the turn under way. */
  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer)
    this.timer = null
    await this.queue
  }

  /** One turn now; resolves when it is done. */
  turn(): Promise<void> {
    return this.inTurn(() => this.runSteps())
  }

  /** Everything due now has happened, with what it made due at the same moment. */
  settle(): Promise<void> {
    return this.inTurn(() => this.untilQuiet())
  }

  /** Moves the clock, stopping at each moment at which something is due; resolves when the last of it is done. */
  advance(seconds: number): Promise<void> {
    return this.inTurn(() => this.advanceTo(addSeconds(this.parts.clock.now(), seconds)))
  }

  /** @throws RangeError for a moment in the past. */
  moveTo(instant: Instant): Promise<void> {
    if (instant < this.parts.clock.now()) throw new RangeError('the clock only goes forward')
    return this.inTurn(() => this.advanceTo(instant))
  }

  pause(stop: boolean): Promise<void> {
    return this.inTurn(async () => {
      if (stop) this.parts.clock.stop()
      else this.parts.clock.run()
      await this.clockChanged()
    })
  }

  /** Runs `work` while nothing else happens by itself. */
  alone(work: () => Promise<void>): Promise<void> {
    return this.inTurn(work)
  }

  private inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.queue.then(async () => {
      this.busy = true
      try {
        return await work()
      } finally {
        this.busy = false
      }
    })
    this.queue = result.catch(() => undefined)
    return result
  }

  private async look(): Promise<void> {
    const { clock, database, log } = this.parts
    try {
      const due = await countDue(database, clock.now())
      if (due === 0 && ++this.idleLooks < IDLE_LOOKS) return
    } catch (error) {
      log({
        level: 'error',
        event: 'timekeeper.look',
        detail: { fault: error instanceof Error ? error.name : 'unknown' },
      })
    }
    this.idleLooks = 0
    await this.runSteps()
  }

  private async advanceTo(target: Instant): Promise<void> {
    const { clock, database } = this.parts
    const ran = !clock.stopped
    if (ran) clock.stop()
    try {
      await this.untilQuiet()
      for (
        let due = await nextDue(database, clock.now(), target);
        due;
        due = await nextDue(database, clock.now(), target)
      ) {
        clock.jumpTo(due)
        await this.untilQuiet()
      }
      clock.jumpTo(target)
      await this.untilQuiet()
    } finally {
      if (ran) clock.run()
      await this.clockChanged()
    }
  }

  private async untilQuiet(): Promise<void> {
    const { clock, database, log } = this.parts
    let before = -1
    for (let round = 0; round < ROUNDS_AT_MOST; round++) {
      await this.runSteps()
      const due = await countDue(database, clock.now())
      if (due === 0 || due === before) return
      before = due
    }
    log({ level: 'warn', event: 'timekeeper.never-quiet', detail: { rounds: ROUNDS_AT_MOST } })
  }

  private async runSteps(): Promise<void> {
    for (const step of this.parts.steps)
      await step.run().catch((error: unknown) => {
        const fault = error instanceof Error ? error.name : typeof error
        this.parts.log({ level: 'error', event: `timekeeper.${step.name}`, detail: { fault } })
      })
    this.parts.announce()
  }

  private async clockChanged(): Promise<void> {
    await this.parts.saveClock(this.parts.clock.setting())
    this.parts.announce()
  }
}
