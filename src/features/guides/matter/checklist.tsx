import { View } from '@tarojs/components'
import type { Material } from '@/contract/guides'
import { matterWords } from '@/locales/zh-cn/guides-matter'
import { aria } from '@/platform/aria'
import { screen } from '@/platform/screen'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Strip } from '@/ui/strip/strip'
import { TickBox } from '@/ui/tick-box/tick-box'
import { useTicks } from '../ticks'
import './checklist.scss'

const words = matterWords.bring

interface ChecklistProps {
  matterId: string
  materials: readonly Material[]
}

/** What to bring, to be ticked off at home; things for a special case stand below, under the case. */
export function Checklist({ matterId, materials }: ChecklistProps) {
  const ticks = useTicks(matterId)
  const always = materials.filter(({ when }) => when === null)
  const cases = [...new Set(materials.flatMap(({ when }) => when ?? []))]
  /** A case is the citizen's own as soon as one of its things is ticked; only then its things count. */
  const mine = cases.filter((when) => materials.some((item) => item.when === when && ticks.has(item.itemId)))
  const counted = materials.filter(({ when }) => when === null || mine.includes(when))
  const ready = counted.filter(({ itemId }) => ticks.has(itemId)).length
  const clear = () => {
    ticks.clear()
    screen.announce(words.cleared)
  }
  const row = (item: Material) => (
    <MaterialRow
      key={item.itemId}
      item={item}
      ticked={ticks.has(item.itemId)}
      onChange={(ticked) => ticks.set(item.itemId, ticked)}
    />
  )
  return (
    <Card className="checklist">
      <View className="checklist__head">
        <View className="checklist__title" {...aria({ role: 'heading', level: 2 })}>
          {words.title}
        </View>
        {counted.length > 0 && (
          <View className="checklist__progress" {...aria({ role: 'status', live: 'polite' })}>
            {words.progress(ready, counted.length)}
          </View>
        )}
      </View>
      {counted.length > 0 && (
        <View className="checklist__bar" {...aria({ hidden: true })}>
          <View className="checklist__done" style={{ width: `${Math.round((ready / counted.length) * 100)}%` }} />
        </View>
      )}
      {always.length === 0 && <View>{words.nothing}</View>}
      {always.map(row)}
      {cases.map((when) => (
        <View key={when} className="checklist__case">
          <View className="checklist__when">{words.inCase(when)}</View>
          {materials.filter((item) => item.when === when).map(row)}
        </View>
      ))}
      {counted.length > 0 && ready === counted.length && (
        <Strip tone="good" icon="check-circle">
          {words.allReady}
        </Strip>
      )}
      {materials.length > 0 && <View className="checklist__how">{words.how}</View>}
      {ticks.any && (
        <Button kind="text" onPress={clear}>
          {words.clear}
        </Button>
      )}
    </Card>
  )
}

interface MaterialRowProps {
  item: Material
  ticked: boolean
  onChange: (ticked: boolean) => void
}

function MaterialRow({ item: { name, note }, ticked, onChange }: MaterialRowProps) {
  return (
    <View className="checklist__item">
      <TickBox ticked={ticked} onChange={onChange} label={note ? `${name}，${note}` : name}>
        <View className="checklist__name">{name}</View>
        {note && <View className="checklist__note">{note}</View>}
      </TickBox>
    </View>
  )
}
