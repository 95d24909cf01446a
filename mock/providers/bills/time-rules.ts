import {
  addDays,
  addMonths,
  addSeconds,
  type ChinaDate,
  chinaDate,
  type Instant,
  startOfChinaDate,
} from '@/domain/dates'

/** The hour of the next day (China time) from which a day's bill may be fetched. */
export const BILL_HOURS = { wechat: 10, alipay: 10, nontax: 6, card: 8 } as const

/** How long to wait before asking again for a bill that is late. */
const RETRY_SECONDS = 1800

export const billReadyAt = (day: ChinaDate, hour: number): Instant =>
  addSeconds(startOfChinaDate(addDays(day, 1)), hour * 3600)

export const askAgainAt = (now: Instant): Instant => addSeconds(now, RETRY_SECONDS)

/** Bills are kept for three months. */
export type BillAge = 'not-over' | 'too-old' | 'being-made' | 'ready'

export function billAge(day: ChinaDate, hour: number, now: Instant): BillAge {
  const today = chinaDate(now)
  if (day >= today) return 'not-over'
  if (day < addMonths(today, -3)) return 'too-old'
  return now < billReadyAt(day, hour) ? 'being-made' : 'ready'
}
