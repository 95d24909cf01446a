import type { Clock } from '@/domain/clock'
import { addSeconds, type Instant, secondsBetween } from '@/domain/dates'

let aheadSeconds = 0

/** The cloud's time, as far as its last answers told it: a phone with a wrong clock must not call a good code expired. */
export const cloudClock: Clock & { adjust(cloudNow: Instant): void } = {
  now: () => addSeconds(new Date().toISOString(), aheadSeconds),
  adjust(cloudNow) {
    aheadSeconds = secondsBetween(new Date().toISOString(), cloudNow)
  },
}
