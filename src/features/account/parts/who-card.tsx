import { View } from '@tarojs/components'
import type { MeView } from '@/contract/identity'
import { accountWords as words } from '@/locales/zh-cn/account'
import { host } from '@/platform/host'
import { isVerified } from '@/platform/me'
import { openPage, routes } from '@/platform/navigation'
import { Card } from '@/ui/card/card'
import { Icon } from '@/ui/icon/icon'
import { ListRow } from '@/ui/list-row/list-row'
import { Tag } from '@/ui/tag/tag'
import { Touch } from '@/ui/touch/touch'
import './who-card.scss'

interface WhoCardProps {
  /** Undefined while nobody has answered. */
  me: MeView | undefined
  failed: boolean
  onRetry: () => void
  onOpen: () => void
}

/** Who I am: known by face or counter, known by word only, or only as whoever holds this wallet. */
export function WhoCard({ me, failed, onRetry, onOpen }: WhoCardProps) {
  if (!me)
    return (
      <Card flush>
        {failed ? (
          <ListRow icon="warn" disc="warn" title={words.failed} note={words.failedNote} onPress={onRetry} />
        ) : (
          <ListRow icon="user" disc="blue" title={words.who[host.wallet]} note={words.loading} />
        )}
      </Card>
    )
  const { person } = me
  if (!person)
    return (
      <Card flush>
        <ListRow
          icon="user"
          disc="blue"
          title={words.nobody}
          note={words.nobodyNote}
          onPress={() => void openPage(routes.register)}
        />
      </Card>
    )
  const verified = isVerified(me)
  return (
    <Card flush>
      <Touch className="who-card" onPress={onOpen}>
        <View className="who-card__initial">{person.name.slice(0, 1)}</View>
        <View className="who-card__text">
          <View className="who-card__head">
            <View className="who-card__name">{person.name}</View>
            <Tag tone={verified ? 'good' : 'warn'} icon={verified ? 'face' : 'warn'}>
              {words.tiers[person.tier]}
            </Tag>
          </View>
          <View className="who-card__number">{person.documentMasked}</View>
        </View>
        <Icon name="right" size={20} tone="chevron" />
      </Touch>
    </Card>
  )
}
