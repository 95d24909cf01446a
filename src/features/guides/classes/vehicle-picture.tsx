import { View } from '@tarojs/components'
import { aria } from '@/platform/aria'
import { classes } from '@/ui/classes'
import './vehicle-picture.scss'

/** By words of the type (车辆类型); the first that fits. */
const PICTURES: readonly (readonly [RegExp, string])[] = [
  [/有轨/, 'tram'],
  [/无轨/, 'trolleybus'],
  [/轮式/, 'loader'],
  [/轻便/, 'moped'],
  [/三轮.*摩托/, 'trike'],
  [/摩托/, 'motorcycle'],
  [/三轮/, 'three-wheeler'],
  [/低速/, 'farm'],
  [/轻型.*牵引/, 'caravan'],
  [/牵引/, 'tractor'],
  [/[轻微].*作业/, 'small-special'],
  [/作业/, 'crane'],
  [/[轻微].*货/, 'pickup'],
  [/货/, 'lorry'],
  [/大型|公共|公交/, 'bus'],
  [/中型/, 'minibus'],
  [/新能源/, 'electric'],
]

/** What such a vehicle looks like from the side; people know it sooner by its shape than by its name. */
export function VehiclePicture({ vehicleType }: { vehicleType: string }) {
  const [, picture = 'car'] = PICTURES.find(([words]) => words.test(vehicleType)) ?? []
  return <View className={classes('vehicle-picture', `vehicle-picture--${picture}`)} {...aria({ hidden: true })} />
}
