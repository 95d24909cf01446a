import { View } from '@tarojs/components'
import { useState } from 'react'
import type { RecordView } from '@/contract/violations'
import { daysBetween, formatInstant } from '@/domain/dates'
import { recordWords } from '@/locales/zh-cn/violations'
import { aria } from '@/platform/aria'
import { useElder } from '@/platform/elder-mode'
import { Card } from '@/ui/card/card'
import { Touch } from '@/ui/touch/touch'
import { shortDay } from '../parts/record-terms'
import './rule-card.scss'

const words = recordWords

/** Which rule was broken, by which article, and how the clock that runs is counted. */
export function RuleCard({ record, onExtend }: { record: RecordView; onExtend?: () => void }) {
  const elder = useElder()
  const [unfolded, setUnfolded] = useState(false)
  const { charge } = record
  return (
    <Card className="rule-card">
      <View className="rule-card__title" {...aria({ role: 'heading', level: 2 })}>
        {words.rule.title}
      </View>
      <View>{record.actInFull}</View>
      {charge.kind === 'warning' && (
        <View>{charge.why === 'first' ? words.charges.warningFirst : words.charges.warningCode}</View>
      )}
      {!elder && <View className="rule-card__note">{words.rule.numbers(record.code, spaced(record.number))}</View>}
      <Touch className="rule-card__way" onPress={() => setUnfolded(!unfolded)} expanded={unfolded}>
        {words.rule.basis}
      </Touch>
      {unfolded && <View className="rule-card__note">{basis(record).join('\n')}</View>}
      <View className="rule-card__title rule-card__title--below" {...aria({ role: 'heading', level: 2 })}>
        {words.clock.title}
      </View>
      <View className="rule-card__note">{clockExplained(record, elder)}</View>
      {onExtend && (
        <Touch className="rule-card__way" onPress={onExtend}>
          {words.extend.row(record.extensionMonthsLeft)}
        </Touch>
      )}
    </Card>
  )
}

/** 9901027900261743 → 990102 7900261743, as it is printed. */
const spaced = (number: string) => `${number.slice(0, 6)} ${number.slice(6)}`

function basis(record: RecordView): string[] {
  const { rule } = words
  return [
    rule.forbidden(record.forbiddenBy),
    rule.punished(record.punishedBy),
    rule.tariff(record.tariffSource),
    rule.points(record.pointsSource),
    rule.device(record.device),
    rule.authority(record.authority.name),
  ]
}

function clockExplained({ clock, notifiedOn }: RecordView, elder: boolean): string {
  if (!clock) return words.clock.none
  switch (clock.kind) {
    case 'come': {
      const until = shortDay(clock.until)
      if (clock.daysLeft < 0) return words.clock.comeOver(until)
      if (elder) return words.clock.comeElder(until)
      if (clock.extended) return words.clock.extended(until)
      return words.clock.come(shortDay(notifiedOn), daysBetween(notifiedOn, clock.until))
    }
    case 'pay':
      return words.clock.pay(shortDay(clock.until))
    case 'confirm':
      return words.clock.confirm(formatInstant(clock.until, 'HH:mm'))
    case 'answer':
      return words.clock.answer(shortDay(clock.until))
  }
}
