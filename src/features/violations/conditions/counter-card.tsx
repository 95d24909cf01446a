import { View } from '@tarojs/components'
import type { CounterView } from '@/contract/records'
import { conditionsWords as words } from '@/locales/zh-cn/conditions'
import { aria } from '@/platform/aria'
import { Card } from '@/ui/card/card'
import { KeyValue, KeyValues } from '@/ui/key-values/key-values'
import { Tag } from '@/ui/tag/tag'
import './counter-card.scss'

const TONES = { now: 'good', today: 'good', closed: 'grey' } as const

/** A counter to go to: whether it is open, when, and what to bring. */
export function CounterCard({ counter }: { counter: CounterView }) {
  return (
    <Card>
      <View className="counter-card__head">
        <View className="counter-card__name" {...aria({ role: 'heading', level: 3 })}>
          {counter.name}
        </View>
        <Tag tone={TONES[counter.open]}>{words.open[counter.open]}</Tag>
      </View>
      <KeyValues>
        <KeyValue name={words.where}>{counter.address}</KeyValue>
        <KeyValue name={words.hours}>{counter.hours}</KeyValue>
        <KeyValue name={words.bring}>{words.bringOwn}</KeyValue>
      </KeyValues>
    </Card>
  )
}
