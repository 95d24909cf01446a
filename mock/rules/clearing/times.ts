import { addDays, addSeconds, type ChinaDate, chinaDate, type Instant, startOfChinaDate } from '@/domain/dates'
import { addWorkingDays, isWorkingDay } from '../calendar'

const at = (day: ChinaDate, hour: number, minute = 0) => addSeconds(startOfChinaDate(day), (hour * 60 + minute) * 60)

const noonOf = (day: ChinaDate) => at(day, 12)
const HALF_AN_HOUR = 1800

const sweepFrom = (day: ChinaDate) => at(day, 10, 35)
const sweepUntil = (day: ChinaDate) => at(day, 16)

/** Bills of the last channel are there from 10:00, the bank takes the day's batches until 16:00; on working days only. */
export function mayStartSweep(now: Instant): boolean {
  const today = chinaDate(now)
  return isWorkingDay(today) && sweepFrom(today) <= now && now < sweepUntil(today)
}

/**
 * When to look next after the money's way: soon where something waits, and at noon of every day, because the bank's
 * statement may have what nobody waits for.
 */
export function nextClearing(
  now: Instant,
  waiting: {
    /** A channel's day is reconciled, and its money not at the bank; or a refund waits for a transfer from there. */
    forBank: boolean
    /** Money is at the bank that is in no batch, for whatever reason. */
    forSweep: boolean
    /** When a batch under way is looked at next; null = none is. */
    batchAt: Instant | null
  },
): Instant {
  const today = chinaDate(now)
  const times = [now < noonOf(today) ? noonOf(today) : noonOf(addDays(today, 1))]
  if (waiting.batchAt !== null) times.push(waiting.batchAt)
  if (waiting.forBank) times.push(addSeconds(now, HALF_AN_HOUR))
  if (waiting.forSweep) times.push(mayStartSweep(now) ? addSeconds(now, HALF_AN_HOUR) : nextSweepStart(now))
  return times.sort()[0] as Instant
}

function nextSweepStart(now: Instant): Instant {
  const today = chinaDate(now)
  return isWorkingDay(today) && now < sweepFrom(today) ? sweepFrom(today) : sweepFrom(addWorkingDays(today, 1))
}

/** The day of the next sweep; days off pile up. @param sentToday today's money is on its way already */
export function nextSweepOn(now: Instant, sentToday: boolean): ChinaDate {
  const today = chinaDate(now)
  return isWorkingDay(today) && now < sweepUntil(today) && !sentToday ? today : addWorkingDays(today, 1)
}

/** From when on a channel's credit for one of its days is missing: noon of the day after. */
export const creditMissingFrom = (billDate: ChinaDate): Instant => noonOf(addDays(billDate, 1))

/**
 * From when on a batch is late at the bank or at the treasury, and a transfer by hand without its refund: noon of the
 * working day after it.
 */
export const receiptMissingFrom = (sentAt: Instant): Instant => noonOf(addWorkingDays(chinaDate(sentAt), 1))
