import { addDays, chinaDate, daysBetween, formatInstant, type Instant, secondsBetween } from '@/domain/dates'

/** 今天 15:42, 昨天 20:18, 11-17 09:12. */
export function dayAndTime(at: Instant, now: Instant | null): string {
  const day = chinaDate(at)
  const today = now && chinaDate(now)
  if (today && day === today) return `今天 ${formatInstant(at, 'HH:mm')}`
  if (today && day === addDays(today, -1)) return `昨天 ${formatInstant(at, 'HH:mm')}`
  return formatInstant(at, 'MM-DD HH:mm')
}

/** How long it has waited: 已等 3 天, 已等 5 小时, 刚发现; empty while the host's time is not known. */
export function waited(since: Instant, now: Instant | null): string {
  if (!now) return ''
  const days = daysBetween(chinaDate(since), chinaDate(now))
  if (days > 0 && secondsBetween(since, now) >= 86_400) return `已等 ${days} 天`
  const hours = Math.floor(secondsBetween(since, now) / 3600)
  return hours > 0 ? `已等 ${hours} 小时` : '刚发现'
}

/** 28 小时 6 分, 12 分, 3 天 2 小时 from four days on. */
export function lasted(from: Instant, until: Instant): string {
  const minutes = Math.max(0, Math.round(secondsBetween(from, until) / 60))
  const hours = Math.floor(minutes / 60)
  if (hours === 0) return `${minutes} 分`
  if (hours < 96) return `${hours} 小时 ${minutes % 60} 分`
  return `${Math.floor(hours / 24)} 天 ${hours % 24} 小时`
}
