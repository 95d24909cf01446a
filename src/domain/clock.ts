import type { Instant } from './dates'

/** Time comes in as an argument everywhere; only the composition roots know the real one. */
export interface Clock {
  now(): Instant
}

export const systemClock: Clock = { now: () => new Date().toISOString() }
