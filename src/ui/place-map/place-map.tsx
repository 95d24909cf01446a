import { View } from '@tarojs/components'
import { placeWords } from '@/locales/zh-cn/place'
import { aria } from '@/platform/aria'
import './place-map.scss'

/**
 * A sketch of where it was: the road or the crossing by name and the spot, no survey. The ground is in the style
 * sheet, so that it costs nothing in setData; the way there is shown by the host's map.
 * @param place as the record has it, e.g. 迎宾路与滨河东路路口
 */
export function PlaceMap({ place }: { place: string }) {
  const [road, crossing] = roadsOf(place)
  return (
    <View className="place-map" {...aria({ role: 'img', label: placeWords.map(place) })}>
      <View className="place-map__road">{road}</View>
      {crossing && <View className="place-map__crossing">{crossing}</View>}
      <View className="place-map__note">{placeWords.sketch}</View>
    </View>
  )
}

const CITY_AND_DISTRICT = /^[^市路街]{2,6}市(?:[^区县路街]{1,6}[区县])?/

/** 太原市小店区迎宾路与滨河东路路口 → 迎宾路, 滨河东路; a place on one road → that road. */
export function roadsOf(placeInFull: string): [string, string?] {
  const place = placeInFull.replace(CITY_AND_DISTRICT, '')
  const crossing = /^(.+?[路街道巷桥线])[与和、](.+?[路街道巷桥线])(?:交叉)?(?:路口|口|交界处)?/.exec(place)
  if (crossing) return [crossing[1] as string, crossing[2] as string]
  return [/^.+?(?:大道|大街|公路|高速|路|街|桥|线)/.exec(place)?.[0] ?? place]
}
