import { View } from '@tarojs/components'
import { vehicleWords } from '@/locales/zh-cn/vehicles'
import { aria } from '@/platform/aria'
import { screen } from '@/platform/screen'
import { classes } from '@/ui/classes'
import { Icon } from '@/ui/icon/icon'
import { placesLeft } from './plate-entry'
import { PlateKeyboard } from './plate-keyboard'
import './plate-field.scss'

const words = vehicleWords.keyboard

interface PlateFieldProps {
  label: string
  hint: string
  kind: string
  plate: string
  error: string | null
  onChange: (plate: string) => void
}

/** A plate, place by place, and below it the keyboard that knows what can stand there. */
export function PlateField({ label, hint, kind, plate, error, onChange }: PlateFieldProps) {
  const left = placesLeft(kind, plate)
  const change = (next: string) => {
    onChange(next)
    screen.announce(words.soFar(next, placesLeft(kind, next)))
  }
  const cells = [...plate.split(''), ...Array.from({ length: left }, () => '')]
  return (
    <View className="plate-field">
      <View className="plate-field__label">{label}</View>
      <View className="plate-field__hint">{hint}</View>
      <View
        className={classes('plate-field__cells', error !== null && 'plate-field__cells--bad')}
        {...aria({ role: 'text', label: [label, words.soFar(plate, left), error].filter(Boolean).join('，') })}
      >
        {cells.map((character, place) => (
          <View
            // biome-ignore lint/suspicious/noArrayIndexKey: a place has no other identity
            key={place}
            className={classes('plate-field__cell', place === plate.length && 'plate-field__cell--next')}
          >
            {character}
          </View>
        ))}
      </View>
      {error && (
        <View className="plate-field__error">
          <Icon name="warn" size={20} />
          <View>{error}</View>
        </View>
      )}
      <View className="plate-field__keys">
        <PlateKeyboard kind={kind} typed={plate} onChange={change} />
      </View>
    </View>
  )
}
