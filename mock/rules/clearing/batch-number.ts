import type { Channel } from '@/contract/fields'
import type { ChinaDate } from '@/domain/dates'

const LETTERS: Record<Channel, string> = { wechat: 'W', alipay: 'A', nontax: 'N', card: 'C' }

/**
 * `QF20261120-W140105`: day, channel and authority; unique at the bank and at the treasury.
 * @param place how many batches of theirs the day has already; the second is `QF20261120-W140105-2`
 */
export function batchNumber(day: ChinaDate, channel: Channel, regionCode: string, place: number): string {
  return `QF${day.replace(/-/g, '')}-${LETTERS[channel]}${regionCode}${place === 0 ? '' : `-${place + 1}`}`
}
