import type { ChargeView, ClockView, RecordRow } from '@/contract/records'
import { formatDate, formatInstant } from '@/domain/dates'
import { recordWords, violationsWords } from '@/locales/zh-cn/violations'
import { wholeYuan } from '@/locales/zh-cn/yuan'
import { yuan } from '@/ui/money/money'

const words = violationsWords

/** ¥200.00, or in a word what it costs where no sum is certain. */
export function chargeInList(charge: ChargeView): string {
  if (charge.kind === 'fine') return yuan(charge.fineFen)
  return charge.kind === 'warning' ? words.charge.warning : words.charge.atWindow
}

/** The same as a large figure: ¥100, ¥1000–2000. */
export function chargeLarge(charge: ChargeView): string {
  switch (charge.kind) {
    case 'fine':
      return `¥${wholeYuan(charge.fineFen)}`
    case 'range':
      return recordWords.fineRange(wholeYuan(charge.fromFen), wholeYuan(charge.toFen))
    case 'by-gain':
      return recordWords.byGain(wholeYuan(charge.toFen))
    case 'warning':
      return words.charge.warning
  }
}

/** The one clock that runs, in words that cannot be taken for another's. */
export function clockInWords(clock: ClockView): string {
  switch (clock.kind) {
    case 'come':
      return words.clock.come(clock.daysLeft)
    case 'pay':
      return words.clock.pay(clock.daysLeft)
    case 'confirm':
      return words.clock.confirm(formatInstant(clock.until, 'HH:mm'))
    case 'answer':
      return words.clock.answer(clock.workingDaysLeft)
  }
}

/** 11月6日 08:17，迎宾路 */
export const whenAndWhere = ({ happenedAt, place }: Pick<RecordRow, 'happenedAt' | 'place'>): string =>
  `${formatInstant(happenedAt, 'M月D日 HH:mm')}，${place}`

export const shortDay = (date: string): string => formatDate(date, 'M月D日')
