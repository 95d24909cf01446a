import type { Instant } from '@/domain/dates'

const EIGHT_HOURS_MS = 8 * 3600_000
const DAY_MS = 24 * 3600_000

/** The first midnight in China after an instant. */
export function chinaMidnightAfter(instant: Instant): Instant {
  const chinaMs = Date.parse(instant) + EIGHT_HOURS_MS
  return new Date((Math.floor(chinaMs / DAY_MS) + 1) * DAY_MS - EIGHT_HOURS_MS).toISOString()
}
