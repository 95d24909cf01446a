import { formatInstant, type Instant } from '@/domain/dates'
import { homeWords } from '@/locales/zh-cn/home'

/** By the hour in China: until noon, until six, after. */
export function greeting(now: Instant): string {
  const hour = Number(formatInstant(now, 'H'))
  if (hour < 12) return homeWords.greeting.morning
  return hour < 18 ? homeWords.greeting.afternoon : homeWords.greeting.evening
}
