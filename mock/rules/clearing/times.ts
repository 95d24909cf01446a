import { addDays, addSeconds, type ChinaDate, chinaDate, type Instant, startOfChinaDate } from '@/domain/dates'
import { addWorkingDays, isWorkingDay } from '../calendar'

const at = (day: ChinaDate, hour: number, minute = 0) => addSeconds(startOfChinaDate(day), (hour * 60 + minute) * 60)

/** Bills of the last channel are there from 10:00, the bank takes the day's batches until 16:00; on working days only. */
export function mayStartSweep(now: Instant): boolean {
  const today = chinaDate(now)
  return isWorkingDay(today) && at(today, 10, 30) <= now && now < at(today, 16)
}

/** The day of the next sweep; days off pile up. */
export function nextSweepOn(now: Instant): ChinaDate {
  const today = chinaDate(now)
  return isWorkingDay(today) && now < at(today, 16) ? today : addWorkingDays(today, 1)
}

/** From when on a channel's credit for one of its days is missing: noon of the day after. */
export const creditMissingFrom = (billDate: ChinaDate): Instant => at(addDays(billDate, 1), 12)

/** From when on a batch is late at the bank or at the treasury: noon of the working day after it was sent. */
export const receiptMissingFrom = (sentAt: Instant): Instant => at(addWorkingDays(chinaDate(sentAt), 1), 12)
