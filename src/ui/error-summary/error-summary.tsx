import { View } from '@tarojs/components'
import { aria } from '@/platform/aria'
import { classes } from '../classes'
import { Icon } from '../icon/icon'
import { Touch } from '../touch/touch'
import './error-summary.scss'

interface ErrorSummaryProps {
  /** How many things to mend: 有 1 处要改. */
  title?: string
  /** The same words as at the field. */
  message: string
  /** Jumps to the field and gives it focus. */
  onPress: () => void
}

/** At the top of a form that was refused; read out as soon as it appears. */
export function ErrorSummary({ title, message, onPress }: ErrorSummaryProps) {
  return (
    <View {...aria({ role: 'alert', live: 'assertive' })}>
      <Touch className="error-summary" onPress={onPress}>
        <Icon name="warn" size={20} />
        <View className="error-summary__text">
          {title && <View className="error-summary__title">{title}</View>}
          <View className={classes(title && 'error-summary__message')}>{message}</View>
        </View>
        <Icon name="down" size={20} />
      </Touch>
    </View>
  )
}
