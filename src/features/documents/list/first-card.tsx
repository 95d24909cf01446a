import { View } from '@tarojs/components'
import type { DocumentCard } from '@/contract/document-views'
import { documentsWords as words } from '@/locales/zh-cn/documents'
import { classes } from '@/ui/classes'
import { Icon } from '@/ui/icon/icon'
import { Tag } from '@/ui/tag/tag'
import { documentIcons, stateLook } from '../parts/document-looks'
import './first-card.scss'

/** The card on top. Nobody's face stands in a list: the photo comes with the opened document. */
export function FirstCard({ document, title }: { document: DocumentCard; title: string }) {
  const state = stateLook(document)
  return (
    <View className="first-card">
      <View className="first-card__head">
        <View>
          <View className="first-card__country">{words.country}</View>
          <View className="first-card__title">{title}</View>
        </View>
        <Tag tone={state.tone} icon={state.icon}>
          {state.words}
        </Tag>
      </View>
      <View className="first-card__body">
        <View className="first-card__portrait">
          <Icon name={document.kind === 'driving-licence' ? 'user' : documentIcons[document.kind]} size={40} />
        </View>
        <View className="first-card__fields">
          {fieldsOf(document).map(([name, value]) => (
            <View key={name} className="first-card__field">
              <View className="first-card__name">{name}</View>
              <View className={classes('first-card__value', name === words.validUntil && 'first-card__value--whole')}>
                {value}
              </View>
            </View>
          ))}
        </View>
        <View className="first-card__show">
          <Icon name="qr" size={36} />
          <View>{words.show}</View>
        </View>
      </View>
    </View>
  )
}

function fieldsOf(document: DocumentCard): [string, string][] {
  const { kind, holderMasked, vehicle, classes: licenceClasses, points, validUntil, insurer } = document
  const until: [string, string] = [words.validUntil, validUntil ?? words.longTerm]
  if (kind === 'driving-licence')
    return [
      [words.holder, holderMasked],
      [words.classes, licenceClasses?.join(' ') ?? ''],
      until,
      [words.points, words.pointsValue(points ?? 0)],
    ]
  const of: [string, string][] = vehicle
    ? [
        [words.plate, vehicle.plate],
        [words.vehicleType, vehicle.vehicleType],
      ]
    : []
  return insurer === null ? [...of, until] : [...of, until, [words.insurer, insurer]]
}
