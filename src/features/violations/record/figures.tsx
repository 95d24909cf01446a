import { View } from '@tarojs/components'
import type { RecordView } from '@/contract/violations'
import { formatInstant } from '@/domain/dates'
import { recordWords as words } from '@/locales/zh-cn/violations'
import { useElder } from '@/platform/elder-mode'
import { chargeLarge, clockInWords, shortDay } from '../parts/record-terms'
import './figures.scss'

/** Fine, points and the clock; 长辈版 tells the clock in the strip below instead. */
export function Figures({ record }: { record: RecordView }) {
  const elder = useElder()
  const { clock } = record
  return (
    <View className="figures">
      <Figure name={words.fine} value={chargeLarge(record.charge)} />
      <Figure name={words.points} value={words.pointsValue(record.points)} />
      {clock && !(elder && clock.kind === 'come') && <Figure name={clockName(clock)} value={clockInWords(clock)} />}
    </View>
  )
}

function Figure({ name, value }: { name: string; value: string }) {
  return <View>{`${name}\n${value}`}</View>
}

function clockName(clock: NonNullable<RecordView['clock']>): string {
  if (clock.kind === 'confirm') return words.latest(formatInstant(clock.until, 'HH:mm'))
  return clock.kind === 'pay' ? words.payTerm(shortDay(clock.until)) : words.latest(shortDay(clock.until))
}
