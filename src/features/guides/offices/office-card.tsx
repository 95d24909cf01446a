import { View } from '@tarojs/components'
import type { OfficeRow } from '@/contract/guides'
import { officeWords as words } from '@/locales/zh-cn/guides-offices'
import { openPage, routes } from '@/platform/navigation'
import { Icon } from '@/ui/icon/icon'
import { Tag } from '@/ui/tag/tag'
import { Touch } from '@/ui/touch/touch'
import { far, openLooks, queueWords } from './office-terms'
import './office-card.scss'

interface OfficeCardProps {
  office: OfficeRow
  /** As on the map; null where there is none. */
  number: number | null
  /** The matter that one comes from. */
  matterId: string | null
}

/** An office as one large button: open or not, how far, how long the queue. */
export function OfficeCard({ office, number, matterId }: OfficeCardProps) {
  const { officeId, name, address, distance, turns } = office
  const queue = queueWords(office)
  return (
    <Touch
      className="office-card"
      onPress={() => void openPage(matterId ? routes.officeFor(officeId, matterId) : routes.office(officeId))}
    >
      <View className="office-card__head">
        {number !== null && <View className="office-card__number">{number}</View>}
        <View className="office-card__name">{name}</View>
        <Icon name="right" size={20} tone="chevron" />
      </View>
      <View className="office-card__line">
        <Tag {...openLooks[office.open]}>{words.open[office.open]}</Tag>
        <View>{turns}</View>
      </View>
      {queue && (
        <View className="office-card__line">
          <Icon name="users" size={20} tone="blue" />
          <View>{queue}</View>
        </View>
      )}
      <View className="office-card__address">
        {distance !== null && <View className="office-card__distance">{words.distance(far(distance))}</View>}
        <View>{address}</View>
      </View>
    </Touch>
  )
}
