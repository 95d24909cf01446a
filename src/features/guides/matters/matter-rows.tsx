import { View } from '@tarojs/components'
import type { MatterRow } from '@/contract/guides'
import { guidesWords as words } from '@/locales/zh-cn/guides'
import { useElder } from '@/platform/elder-mode'
import { openPage, routes } from '@/platform/navigation'
import { Card } from '@/ui/card/card'
import { ListRow } from '@/ui/list-row/list-row'
import { Tag } from '@/ui/tag/tag'
import { matterIcon } from '../matter-icon'
import './matter-rows.scss'

/** Matters as rows of one card: what it is called, for whom, and whether the way to it ends here. */
export function MatterRows({ matters }: { matters: readonly MatterRow[] }) {
  return (
    <Card flush>
      {matters.map((matter) => (
        <ListRow
          key={matter.matterId}
          icon={matterIcon(matter)}
          disc="blue"
          title={<Title {...matter} />}
          note={matter.summary}
          onPress={() => void openPage(routes.matter(matter.matterId))}
        />
      ))}
    </Card>
  )
}

/** In 长辈版 only what can be done here is marked: the other word would take a line from every row. */
function Title({ name, here }: MatterRow) {
  const elder = useElder()
  return (
    <View className="matter-rows__title">
      <View>{name}</View>
      {here ? (
        <Tag tone="good" icon="check-circle">
          {words.here}
        </Tag>
      ) : (
        !elder && <Tag tone="grey">{words.elsewhere}</Tag>
      )}
    </View>
  )
}
