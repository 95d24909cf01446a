import { View } from '@tarojs/components'
import type { VehicleClassRow } from '@/contract/guides'
import { classesWords } from '@/locales/zh-cn/guides-classes'
import './plate-colours.scss'

const words = classesWords.plates

/** The colours of plate that such vehicles carry, and why the colour alone tells nothing. */
export function PlateColours({ colours }: { colours: VehicleClassRow['plateColours'] }) {
  return (
    <View className="plate-colours">
      <View className="plate-colours__row">
        <View className="plate-colours__title">{words.title}</View>
        {colours.length === 0 && <View>{words.none}</View>}
        {colours.map((colour) => (
          <View key={colour} className={`plate-colours__one plate-colours__one--${colour}`}>
            {words.colours[colour]}
          </View>
        ))}
      </View>
      <View className="plate-colours__note">{words.note}</View>
    </View>
  )
}
