import { View } from '@tarojs/components'
import type { MatterView } from '@/contract/guides'
import { matterWords as words } from '@/locales/zh-cn/guides-matter'
import { aria } from '@/platform/aria'
import { Card } from '@/ui/card/card'
import { Icon } from '@/ui/icon/icon'
import { Tag } from '@/ui/tag/tag'
import { matterIcon } from '../matter-icon'
import './glance.scss'

/** The order in which people ask. */
export const FACTS = ['who', 'where', 'howLong', 'fee', 'delivery'] as const

/** What it is, for whom, and how well somebody must be known for it. */
export function MatterHead({ matter }: { matter: MatterView }) {
  return (
    <Card>
      <View className="glance__head">
        <View className="disc disc--blue">
          <Icon name={matterIcon(matter)} size={24} />
        </View>
        <View className="glance__name" {...aria({ role: 'heading', level: 1 })}>
          {matter.name}
        </View>
      </View>
      <View className="glance__summary">{matter.summary}</View>
      <View className="glance__tags">
        {matter.here && (
          <Tag tone="good" icon="check-circle">
            {words.here}
          </Tag>
        )}
        <Tag tone="blue" icon="user">
          {words.tiers[matter.tier]}
        </Tag>
      </View>
    </Card>
  )
}

/** The five things that everybody asks. */
export function MatterFacts({ matter }: { matter: MatterView }) {
  return (
    <Card>
      {FACTS.map(
        (fact) => matter[fact].length > 0 && <Fact key={fact} name={words.glance[fact]} lines={matter[fact]} />,
      )}
    </Card>
  )
}

function Fact({ name, lines }: { name: string; lines: MatterView['who'] }) {
  return (
    <View className="glance__fact">
      <View className="glance__fact-name">{name}</View>
      {lines.map(({ text }) => (
        <View key={text}>{text}</View>
      ))}
    </View>
  )
}
