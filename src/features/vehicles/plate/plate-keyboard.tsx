import { View } from '@tarojs/components'
import { nextPlateCharacters } from '@/domain/plate'
import { vehicleWords } from '@/locales/zh-cn/vehicles'
import { aria } from '@/platform/aria'
import { Icon } from '@/ui/icon/icon'
import { Touch } from '@/ui/touch/touch'
import './plate-keyboard.scss'

const words = vehicleWords.keyboard

interface PlateKeyboardProps {
  kind: string
  typed: string
  onChange: (typed: string) => void
}

/** Only the keys that can come next: provinces, letters without I and O, energy letters, 挂学警港澳使领试临应急. */
export function PlateKeyboard({ kind, typed, onChange }: PlateKeyboardProps) {
  const keys = nextPlateCharacters(kind, typed).split('')
  return (
    <View className="plate-keyboard" {...aria({ role: 'group', label: words.label })}>
      {keys.map((key) => (
        <Touch key={key} className="plate-keyboard__key" onPress={() => onChange(typed + key)} label={key}>
          {key}
        </Touch>
      ))}
      {typed !== '' && (
        <Touch
          className="plate-keyboard__key plate-keyboard__key--delete"
          onPress={() => onChange(typed.slice(0, -1))}
          label={words.delete}
        >
          <Icon name="backspace" size={24} />
        </Touch>
      )}
    </View>
  )
}
