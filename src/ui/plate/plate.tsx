import { Text, View } from '@tarojs/components'
import { aria } from '@/platform/aria'
import { classes } from '../classes'
import './plate.scss'

/** By the police's code of the kind of plate (号牌种类); blue where the code is not named. */
const LOOKS: Record<string, string> = {
  '01': 'yellow',
  '03': 'black',
  '04': 'black',
  '05': 'black',
  '06': 'black',
  '07': 'yellow',
  '09': 'black',
  '10': 'black',
  '11': 'black',
  '12': 'black',
  '13': 'yellow',
  '15': 'yellow',
  '16': 'yellow',
  '17': 'yellow',
  '23': 'white',
  '24': 'white',
  '26': 'black',
  '27': 'black',
  '33': 'white',
  '51': 'new-energy-large',
  '52': 'new-energy',
}

interface PlateProps {
  number: string
  /** Two digits of 号牌种类. Without it eight characters are taken for a small new-energy car. */
  kind?: string
}

/** A number plate as a picture: 晋N·6K283. Masked plates (`*`) too. */
export function Plate({ number, kind }: PlateProps) {
  const look = kind === undefined ? number.length === 8 && 'new-energy' : LOOKS[kind]
  // Embassies: 224·578使; all others part after place and issuing office.
  const head = /^\d/.test(number) ? 3 : 2
  return (
    <View className={classes('plate', look && `plate--${look}`)} {...aria({ role: 'text', label: `车牌 ${number}` })}>
      <Text className="plate__place">{number.slice(0, head)}</Text>
      <Text>{number.slice(head)}</Text>
    </View>
  )
}
