import type { OfficeRow } from '@/contract/guides'
import { officeWords as words } from '@/locales/zh-cn/guides-offices'
import type { IconName } from '@/ui/icon/icon-name'
import type { Tone } from '@/ui/tone'

export const openLooks: Record<OfficeRow['open'], { tone: Tone; icon: IconName }> = {
  now: { tone: 'good', icon: 'check-circle' },
  today: { tone: 'blue', icon: 'clock' },
  closed: { tone: 'grey', icon: 'clock' },
}

/** 850 米, 3.2 公里, 217 公里; the place is known to a kilometre, so metres are rounded to hundreds. */
export function far(metres: number): string {
  if (metres < 950) return words.metres(Math.max(100, Math.round(metres / 100) * 100))
  const kilometres = metres / 1000
  return words.kilometres(kilometres < 10 ? kilometres.toFixed(1) : String(Math.round(kilometres)))
}

export const queueWords = ({ queue }: OfficeRow): string | null => queue && words.queue(queue.waiting, queue.minutes)
