import { View } from '@tarojs/components'
import { classes } from '../classes'
import { Touch } from '../touch/touch'
import './chip.scss'

interface ChipProps {
  children: string
  chosen: boolean
  onPress: () => void
}

/** One of a few choices that stand side by side. */
export function Chip({ children, chosen, onPress }: ChipProps) {
  return (
    <Touch className="chip" onPress={onPress} checked={chosen} role="switch" label={children}>
      <View className={classes('chip__body', chosen && 'chip__body--chosen')}>{children}</View>
    </Touch>
  )
}
