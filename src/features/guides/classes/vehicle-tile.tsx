import { View } from '@tarojs/components'
import type { VehicleClassRow } from '@/contract/guides'
import { classesWords as words } from '@/locales/zh-cn/guides-classes'
import { Touch } from '@/ui/touch/touch'
import { VehiclePicture } from './vehicle-picture'
import './vehicle-tile.scss'

/** A type of vehicle to touch: picture, name, what people call it. */
export function VehicleTile({ vehicle, onPress }: { vehicle: VehicleClassRow; onPress: () => void }) {
  const { vehicleType, examples } = vehicle
  return (
    <Touch className="vehicle-tile" onPress={onPress} label={words.vehicleLabel(vehicleType, examples)}>
      <VehiclePicture vehicleType={vehicleType} />
      <View className="vehicle-tile__name">{vehicleType}</View>
      <View className="vehicle-tile__examples">{examples}</View>
    </Touch>
  )
}
