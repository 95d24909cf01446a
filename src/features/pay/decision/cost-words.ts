import { addDays, formatDate } from '@/domain/dates'
import { formatYuan } from '@/domain/money'
import { payWords } from '@/locales/zh-cn/pay'
import type { CostLine } from './cost-line'

const words = payWords.decision
const day = (date: string) => formatDate(date, 'M月D日')

export interface CostRow {
  name: string
  strong: string
  rest: string
  tone: 'good' | 'warn'
}

/** The same dates as in the picture, for those who do not read charts. */
export function costRows(line: CostLine): CostRow[] {
  const { cost, growsFrom } = line
  if (!growsFrom)
    return [
      {
        name: words.today,
        strong: `¥${formatYuan(cost.todayFen)}`,
        rest: `，${cost.held ? words.flatWhileHeld : words.flat}`,
        tone: 'good',
      },
    ]
  return [
    { name: words.until(day(cost.dueOn)), strong: `¥${formatYuan(line.baseFen)}`, rest: '', tone: 'good' },
    {
      name: words.from(day(growsFrom)),
      strong: words.daily(formatYuan(cost.dailyStepFen)),
      rest: words.ofFine,
      tone: 'warn',
    },
    {
      name: words.from(day(cost.capOn)),
      strong: words.stops(formatYuan(cost.capFen)),
      rest: words.noMore,
      tone: 'warn',
    },
  ]
}

/** What a screen reader says in place of the picture: today and the three dates. */
export function spokenCost(line: CostLine): string {
  const { cost, growsFrom } = line
  const spoken = words.spoken
  const today = spoken.today(formatYuan(cost.todayFen))
  if (!growsFrom) return words.spokenChart([today, cost.held ? heldWords(line) : spoken.flat])
  return words.spokenChart([
    today,
    spoken.inTime(day(addDays(growsFrom, -1)), formatYuan(line.baseFen)),
    spoken.grows(day(growsFrom), formatYuan(cost.dailyStepFen)),
    spoken.stops(day(cost.capOn), formatYuan(cost.capFen)),
  ])
}

/** Why the surcharge stands still (行政处罚法 art. 73(3)); empty when it does not. */
export function heldWords({ cost }: CostLine): string {
  return cost.held ? words.held[cost.held.reason](day(cost.held.since)) : ''
}
