import { formatInstant, type Instant } from '@/domain/dates'

/** Alipay writes China time without saying so: `2026-11-20 10:30:00`. */
export const alipayTime = (at: Instant) => formatInstant(at, 'YYYY-MM-DD HH:mm:ss')

/** With or without fractions of a second. Null for any other shape. */
export function parseAlipayTime(text: string): Instant | null {
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,3})?$/.test(text)) return null
  const time = Date.parse(`${text.replace(' ', 'T')}+08:00`)
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}
