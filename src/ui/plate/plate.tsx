import { Text, View } from '@tarojs/components'
import { aria } from '@/platform/aria'
import { classes } from '../classes'
import './plate.scss'

/** A number plate as a picture: 晋N·6K283. Eight characters are a new-energy plate. Masked plates (`*`) too. */
export function Plate({ number }: { number: string }) {
  const newEnergy = number.length === 8
  return (
    <View
      className={classes('plate', newEnergy && 'plate--new-energy')}
      {...aria({ role: 'text', label: `车牌 ${number}` })}
    >
      <View className="plate__frame">
        <Text>{number.slice(0, 2)}</Text>
        <View className="plate__dot" />
        <Text>{number.slice(2)}</Text>
      </View>
    </View>
  )
}
