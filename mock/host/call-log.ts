import type { Instant } from '@/domain/dates'

/** One cloud call as the workbench lists it: which, when, how long, how it ended; never what it carried. */
export interface LoggedCall {
  traceId: string
  at: Instant
  name: string
  caller: string
  milliseconds: number
  /** `ok`, an error code, or `cut` when a network fault swallowed it. */
  outcome: string
}

const KEPT = 100

/** The latest calls, newest first. */
export class CallLog {
  private calls: LoggedCall[] = []

  add(call: LoggedCall): void {
    this.calls = [call, ...this.calls.slice(0, KEPT - 1)]
  }

  latest(): readonly LoggedCall[] {
    return this.calls
  }
}
