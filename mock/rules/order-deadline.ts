import { addDays, addSeconds, chinaDate, type Instant, startOfChinaDate } from '@/domain/dates'

/** Wallets want at least a minute ahead; the rest is for the way to the cashier. */
const SHORTEST_SECONDS = 75

export interface DeadlineFacts {
  orderMinutes: number
  /** End of the bill's code, or of the minutes that pay-to-confirm gives; null = none. */
  mustEndBy: Instant | null
  /** A day more would cost more: what is paid after midnight has another price. */
  dearerTomorrow: boolean
}

/** Until when the cashier of an order made `now` takes the money. */
export function orderDeadline(now: Instant, facts: DeadlineFacts): Instant {
  const midnight = startOfChinaDate(addDays(chinaDate(now), 1))
  const ends = [
    addSeconds(now, facts.orderMinutes * 60),
    ...(facts.mustEndBy ? [facts.mustEndBy] : []),
    ...(facts.dearerTomorrow ? [midnight] : []),
  ].sort()
  const first = ends[0] as Instant
  const shortest = addSeconds(now, SHORTEST_SECONDS)
  if (first < shortest) return shortest
  return first
}
