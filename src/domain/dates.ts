import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

/**
 * China has one time zone and no daylight saving, so a fixed offset is exact.
 * WeChat on Android has no `Intl`, which rules out `dayjs.tz`.
 */
const CHINA_OFFSET_HOURS = 8

/** An instant in ISO 8601 UTC with milliseconds, e.g. `2026-11-20T02:30:00.000Z`. */
export type Instant = string

/** A calendar day in China, `YYYY-MM-DD`. */
export type ChinaDate = string

// In UTC mode: dayjs's own `utcOffset` goes through the phone's zone and slips an hour where that zone changes its clocks.
const inChina = (instant: Instant) => dayjs.utc(instant).add(CHINA_OFFSET_HOURS, 'hour')

/** The calendar day in China on which `instant` falls. */
export function chinaDate(instant: Instant): ChinaDate {
  return inChina(instant).format('YYYY-MM-DD')
}

/** The instant at which a China day begins (00:00 UTC+8). */
export function startOfChinaDate(date: ChinaDate): Instant {
  return new Date(`${date}T00:00:00.000+08:00`).toISOString()
}

export function addDays(date: ChinaDate, days: number): ChinaDate {
  return dayjs.utc(date).add(days, 'day').format('YYYY-MM-DD')
}

/** The same day `months` later, or that month's last day where it has no such day. */
export function addMonths(date: ChinaDate, months: number): ChinaDate {
  return dayjs.utc(date).add(months, 'month').format('YYYY-MM-DD')
}

/** 0 = Sunday … 6 = Saturday. */
export function weekday(date: ChinaDate): number {
  return dayjs.utc(date).day()
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: ChinaDate, to: ChinaDate): number {
  return dayjs.utc(to).diff(dayjs.utc(from), 'day')
}

export function addSeconds(instant: Instant, seconds: number): Instant {
  return new Date(Date.parse(instant) + Math.round(seconds * 1000)).toISOString()
}

/** Seconds from `from` to `to`; negative when `to` is earlier. */
export function secondsBetween(from: Instant, to: Instant): number {
  return (Date.parse(to) - Date.parse(from)) / 1000
}

/** China time by dayjs tokens: `formatInstant(at, 'M月D日 HH:mm')`. */
export function formatInstant(instant: Instant, pattern: string): string {
  return inChina(instant).format(pattern)
}

/** A China day by dayjs tokens: `formatDate('2026-11-03', 'M月D日')` → 11月3日. */
export function formatDate(date: ChinaDate, pattern: string): string {
  return dayjs.utc(date).format(pattern)
}
