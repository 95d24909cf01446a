import type { CounterView } from '@/contract/records'
import { chinaDate, formatInstant, type Instant } from '@/domain/dates'
import { isWorkingDay } from './calendar'

/** When counters are open on working days, China time; the same in every hall of ours. */
const OPEN: readonly (readonly [from: string, to: string])[] = [
  ['09:00', '12:00'],
  ['13:30', '17:00'],
]

/** In words, e.g. 工作日 9:00–12:00，13:30–17:00. */
export const counterHours = `工作日 ${OPEN.map(([from, to]) => `${from.replace(/^0/, '')}–${to}`).join('，')}`

/** Whether counters are open this minute, on this day at all, or not before another day. */
export function counterOpen(moment: Instant): CounterView['open'] {
  const time = formatInstant(moment, 'HH:mm')
  const last = OPEN.at(-1) as readonly [string, string]
  if (!isWorkingDay(chinaDate(moment)) || time >= last[1]) return 'closed'
  return OPEN.some(([from, to]) => from <= time && time < to) ? 'now' : 'today'
}
