import { View } from '@tarojs/components'
import { matterWords } from '@/locales/zh-cn/guides-matter'
import { officeWords as words } from '@/locales/zh-cn/guides-offices'
import { openPage, routes } from '@/platform/navigation'
import { Card } from '@/ui/card/card'
import { Icon } from '@/ui/icon/icon'
import { ListRow } from '@/ui/list-row/list-row'
import { SectionLabel } from '@/ui/section-label/section-label'
import { useMatter } from '../api/get-matter'
import { useTicks } from '../ticks'
import './bring-card.scss'

/** What to bring for the matter that one comes from, with what is ready already. */
export function BringCard({ matterId }: { matterId: string }) {
  const { data: matter } = useMatter(matterId)
  const ticks = useTicks(matterId)
  if (!matter) return null
  const always = matter.materials.filter(({ when }) => when === null)
  return (
    <>
      <SectionLabel>{words.bring(matter.name)}</SectionLabel>
      <Card flush>
        <View className="bring-card__items">
          {always.length === 0 && <View>{matterWords.bring.nothing}</View>}
          {always.map(({ itemId, name }) => (
            <View key={itemId} className="bring-card__item">
              <Icon
                name={ticks.has(itemId) ? 'check-circle' : 'doc'}
                size={20}
                tone={ticks.has(itemId) ? 'good' : 'grey'}
              />
              <View className="bring-card__name">{ticks.has(itemId) ? words.ready(name) : name}</View>
            </View>
          ))}
        </View>
        <ListRow title={words.bringAll} onPress={() => void openPage(routes.matter(matterId))} />
      </Card>
    </>
  )
}
