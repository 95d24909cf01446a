import type { Channel } from '@/contract/fields'
import {
  addDays,
  addSeconds,
  type ChinaDate,
  chinaDate,
  type Instant,
  secondsBetween,
  startOfChinaDate,
} from '@/domain/dates'

/** China hour of the next day from which a channel hands out a day's bill. */
const READY_AT_HOUR: Record<Channel, number> = { wechat: 10, alipay: 10, nontax: 6, card: 10 }

const HALF_HOUR = 1800
/** After a refusal or no answer at all: half an hour, then slower. */
const GAPS = [HALF_HOUR, HALF_HOUR, 2 * HALF_HOUR, 4 * HALF_HOUR, 8 * HALF_HOUR, 24 * 2 * HALF_HOUR]

export function billReadyAt(channel: Channel, day: ChinaDate): Instant {
  return addSeconds(startOfChinaDate(addDays(day, 1)), READY_AT_HOUR[channel] * 3600)
}

/** Whether a bill may tell of a payment by now: the first are there at 06:00 for the day that ended at midnight. */
export const mayBeBilled = (paidAt: Instant, now: Instant): boolean => secondsBetween(paidAt, now) > 2 * HALF_HOUR

/** With each day so many before it are compared anew: for what has come into our books since. */
export const LOOK_BACK_DAYS = 3

/** Whether no bill that is still to come has its day compared anew: the day itself has to be. */
export const isBeyondLookBack = (at: Instant, now: Instant): boolean =>
  chinaDate(at) < addDays(chinaDate(now), -LOOK_BACK_DAYS)

/** When a bill that could not be had, or was refused, is asked for again. @param tries so far, this one included */
export function nextBillTry(tries: number, now: Instant): Instant {
  return addSeconds(now, GAPS[Math.min(Math.max(tries, 1), GAPS.length) - 1] as number)
}
