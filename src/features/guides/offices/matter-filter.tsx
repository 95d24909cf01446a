import { View } from '@tarojs/components'
import { matterGroups } from '@/contract/guides'
import { common } from '@/locales/zh-cn/common'
import { guidesWords } from '@/locales/zh-cn/guides'
import { officeWords as words } from '@/locales/zh-cn/guides-offices'
import { Card } from '@/ui/card/card'
import { ListRow } from '@/ui/list-row/list-row'
import { Sheet } from '@/ui/sheet/sheet'
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

interface MatterSheetProps {
  open: boolean
  list: MatterList | undefined
  chosen: string | null
  onChoose: (matterId: string | null) => void
  onClose: () => void
}

export function MatterSheet({ open, list, chosen, onChoose, onClose }: MatterSheetProps) {
  return (
    <Sheet open={open} title={words.chooseTitle} onClose={onClose} closeWords={common.back} closeKind="outline">
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
    </Sheet>
  )
}
