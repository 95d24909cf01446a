import { View } from '@tarojs/components'
import { matterGroups } from '@/contract/guides'
import { guidesWords } from '@/locales/zh-cn/guides'
import { officeWords as words } from '@/locales/zh-cn/guides-offices'
import { aria } from '@/platform/aria'
import { Card } from '@/ui/card/card'
import { ListRow } from '@/ui/list-row/list-row'
import { TickBox } from '@/ui/tick-box/tick-box'
import type { MatterList } from '../api/list-matters'
import './matter-filter.scss'

interface MatterFilterProps {
  list: MatterList | undefined
  matterId: string | null
  onOpen: () => void
  onClear: () => void
}

/** Which matter the list is for; one touch chooses another, one shows every office again. */
export function MatterFilter({ list, matterId, onOpen, onClear }: MatterFilterProps) {
  const name = list?.matters.find((matter) => matter.matterId === matterId)?.name
  return (
    <Card flush>
      <ListRow
        icon="doc"
        title={matterId === null ? words.choose : name ? words.onlyFor(name) : words.onlyForSome}
        onPress={onOpen}
      />
      {matterId !== null && <ListRow icon="hall" title={words.all} onPress={onClear} />}
    </Card>
  )
}

interface MatterChoiceProps {
  list: MatterList | undefined
  chosen: string | null
  onChoose: (matterId: string | null) => void
}

/** All matters to choose from, in the place of the offices. */
export function MatterChoice({ list, chosen, onChoose }: MatterChoiceProps) {
  return (
    <Card>
      <View {...aria({ role: 'heading', level: 2 })}>{words.chooseTitle}</View>
      <TickBox round ticked={chosen === null} onChange={() => onChoose(null)}>
        {words.chooseAll}
      </TickBox>
      {matterGroups.map((group) => (
        <View key={group}>
          <View className="matter-filter__group">{guidesWords.groups[group]}</View>
          {list?.matters
            .filter((matter) => matter.group === group)
            .map(({ matterId, name }) => (
              <TickBox key={matterId} round ticked={chosen === matterId} onChange={() => onChoose(matterId)}>
                {name}
              </TickBox>
            ))}
        </View>
      ))}
    </Card>
  )
}
