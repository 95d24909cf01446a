import type { WindowBill } from '@/contract/hall'
import { type Instant, secondsBetween } from '@/domain/dates'
import { type Fen, sumFen } from '@/domain/money'
import { formatCountdown } from '../common/countdown'
import type { IconName } from '../common/icons'
import { words } from './words'

export type Tone = 'blue' | 'good' | 'warn' | 'plain'

/** Icon, colour and word of a state always go together. */
export const stateLook: Record<WindowBill['state'], { icon: IconName; tone: Tone }> = {
  open: { icon: 'scan', tone: 'blue' },
  paying: { icon: 'phone', tone: 'blue' },
  confirming: { icon: 'hourglass', tone: 'warn' },
  paid: { icon: 'check-circle', tone: 'good' },
  expired: { icon: 'clock-x', tone: 'plain' },
  withdrawing: { icon: 'hourglass', tone: 'plain' },
  withdrawn: { icon: 'undo', tone: 'plain' },
}

/** The line under the sum: what is going on, or what happens next and when. */
export function progressOf(bill: WindowBill, now: Instant): string {
  switch (bill.state) {
    case 'open':
      return words.remaining(formatCountdown(secondsBetween(now, bill.expiresAt)))
    case 'paying':
      return words.payingNow
    case 'confirming':
      return words.askNext(bill.askNextAt ? Math.ceil(secondsBetween(now, bill.askNextAt)) : 0, bill)
    case 'paid':
      if (bill.recordedAt) return words.recorded
      return bill.matchedAt ? words.matched : words.matching
    case 'withdrawing':
      return words.asking(bill)
    default:
      return words.notCharged
  }
}

/** Sum and counts over the bills of today. */
export function totalsOf(bills: readonly WindowBill[]): {
  paidFen: Fen
  paid: number
  waiting: number
  unsure: number
} {
  const count = (...states: WindowBill['state'][]) => bills.filter((bill) => states.includes(bill.state)).length
  const paid = bills.filter((bill) => bill.state === 'paid')
  return {
    paidFen: sumFen(paid.map((bill) => bill.totalFen)),
    paid: paid.length,
    waiting: count('open', 'paying'),
    unsure: count('confirming', 'withdrawing'),
  }
}
