import type { Clock } from '@/domain/clock'
import { addSeconds, type Instant } from '@/domain/dates'

export interface HandClock extends Clock {
  advance(seconds: number): Instant
}

export function createHandClock(start: Instant = '2026-11-20T02:00:00.000Z'): HandClock {
  let now = start
  return {
    now: () => now,
    advance(seconds) {
      now = addSeconds(now, seconds)
      return now
    },
  }
}
