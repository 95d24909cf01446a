import { View } from '@tarojs/components'
import type { CounterView } from '@/contract/records'
import { counterWords as words } from '@/locales/zh-cn/counter'
import { aria } from '@/platform/aria'
import { callPhone } from '@/platform/contact'
import { map } from '@/platform/map'
import { Button } from '../button/button'
import { Card } from '../card/card'
import { KeyValue, KeyValues } from '../key-values/key-values'
import { Tag } from '../tag/tag'
import './counter-card.scss'

const TAGS = {
  now: { tone: 'good', icon: 'check-circle' },
  today: { tone: 'blue', icon: 'clock' },
  closed: { tone: 'warn', icon: 'clock' },
} as const

/** A counter: whether it is open, when, where, and the two ways to reach it. */
export function CounterCard({ counter }: { counter: CounterView }) {
  return (
    <Card>
      <View className="counter-card__head">
        <View className="counter-card__name" {...aria({ role: 'heading', level: 3 })}>
          {counter.name}
        </View>
        <Tag {...TAGS[counter.open]}>{words.open[counter.open]}</Tag>
      </View>
      <KeyValues>
        <KeyValue name={words.hours}>{counter.hours}</KeyValue>
        <KeyValue name={words.address}>{counter.address}</KeyValue>
      </KeyValues>
      <View className="counter-card__ways">
        <Button
          kind="tint"
          size="small"
          icon="phone"
          label={words.callLabel(counter.name, counter.phone)}
          onPress={() => void callPhone(counter.phone)}
        >
          {words.call}
        </Button>
        <Button
          kind="tint"
          size="small"
          icon="nav"
          label={words.navigateLabel(counter.name)}
          onPress={() => void map.show(counter)}
        >
          {words.navigate}
        </Button>
      </View>
    </Card>
  )
}
