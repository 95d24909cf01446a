import type { CounterView } from '@/contract/records'
import { addDays, type ChinaDate, chinaDate, daysBetween, formatInstant, type Instant, weekday } from '@/domain/dates'
import { isFestival, isWorkingDay } from './calendar'

type Span = readonly [from: string, to: string]

interface Schedule {
  days: string
  worksOn(date: ChinaDate): boolean
  /** China time. */
  spans: readonly Span[]
}

/** When doors are open: counters of the police, inspection stations, and hospitals that examine drivers. */
const schedules = {
  office: {
    days: '工作日',
    worksOn: isWorkingDay,
    spans: [
      ['09:00', '12:00'],
      ['13:30', '17:00'],
    ],
  },
  station: {
    days: '工作日和周六',
    worksOn: (date) => isWorkingDay(date) || (weekday(date) === 6 && !isFestival(date)),
    spans: [['08:30', '16:30']],
  },
  clinic: {
    days: '工作日',
    worksOn: isWorkingDay,
    spans: [
      ['08:00', '11:30'],
      ['14:00', '16:30'],
    ],
  },
} satisfies Record<string, Schedule>

export type ScheduleName = keyof typeof schedules

/** In words, e.g. 工作日 9:00–12:00，13:30–17:00. */
export function hoursOf(name: ScheduleName): string {
  const { days, spans } = schedules[name]
  return `${days} ${spans.map(([from, to]) => `${spoken(from)}–${to}`).join('，')}`
}

export type Opening = CounterView['open']

/** Whether doors are open this minute, on this day at all, or not before another day. */
export function openAt(name: ScheduleName, moment: Instant): Opening {
  const { worksOn, spans }: Schedule = schedules[name]
  const time = formatInstant(moment, 'HH:mm')
  if (!worksOn(chinaDate(moment)) || spans.every(([, to]) => time >= to)) return 'closed'
  return spans.some(([from, to]) => from <= time && time < to) ? 'now' : 'today'
}

/** What happens next at the doors, e.g. 12:00 午休, 17:00 关门, 13:30 开门, 明天 9:00 开门, 11月30日（周一）9:00 开门. */
export function nextTurn(name: ScheduleName, moment: Instant): string {
  const { spans, worksOn }: Schedule = schedules[name]
  const time = formatInstant(moment, 'HH:mm')
  const today = chinaDate(moment)
  const open = openAt(name, moment)
  if (open === 'now') {
    const place = spans.findIndex(([, to]) => time < to)
    const [, to] = spans[place] as Span
    return `${to} ${place === spans.length - 1 ? '关门' : '午休'}`
  }
  if (open === 'today') return `${spoken((spans.find(([from]) => time < from) as Span)[0])} 开门`
  let next = addDays(today, 1)
  while (!worksOn(next)) next = addDays(next, 1)
  return `${dayInWords(today, next)}${spoken((spans[0] as Span)[0])} 开门`
}

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

function spoken(time: string): string {
  return time.replace(/^0/, '')
}

function dayInWords(today: ChinaDate, date: ChinaDate): string {
  if (daysBetween(today, date) === 1) return '明天 '
  return `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日（${WEEKDAYS[weekday(date)]}）`
}

export const counterHours = hoursOf('office')
export const counterOpen = (moment: Instant): Opening => openAt('office', moment)
