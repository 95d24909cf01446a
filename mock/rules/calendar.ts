import { addDays, addSeconds, type ChinaDate, chinaDate, daysBetween, type Instant, weekday } from '@/domain/dates'
import { type HolidayYear, holidayYears } from './public-holidays'

/** The days on which festivals fall in every year, whatever the moon does; used where a year is not in the data. */
const FIXED_DAYS_OFF = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']

/**
 * Whether public offices work on `date`. A year that is not in the data has weekends and the festivals of fixed date
 * only: festivals of the moon's calendar and make-up days are then missing, so a term can end a few days early.
 */
export function isWorkingDay(date: ChinaDate): boolean {
  const year: HolidayYear | undefined = holidayYears[date.slice(0, 4)]
  const weekend = weekday(date) === 0 || weekday(date) === 6
  if (year?.workedWeekends.includes(date)) return true
  return !weekend && !isFestival(date)
}

/** Whether `date` belongs to a festival's days off; of a year that is not in the data only those of fixed date are known. */
export function isFestival(date: ChinaDate): boolean {
  const year: HolidayYear | undefined = holidayYears[date.slice(0, 4)]
  if (!year) return FIXED_DAYS_OFF.includes(date.slice(5))
  return year.off.some(([first, last]) => first <= date && date <= last)
}

/** The `count`th working day after `date`; the day itself does not count. `count` 0 is the day itself. */
export function addWorkingDays(date: ChinaDate, count: number): ChinaDate {
  let day = date
  for (let left = count; left > 0; ) {
    day = addDays(day, 1)
    if (isWorkingDay(day)) left -= 1
  }
  return day
}

/** The same time of the next working day. */
export function sameTimeNextWorkingDay(at: Instant): Instant {
  const today = chinaDate(at)
  return addSeconds(at, daysBetween(today, addWorkingDays(today, 1)) * 24 * 3600)
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: ChinaDate, to: ChinaDate): number {
  if (to < from) return -workingDaysBetween(to, from)
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1
  return count
}
