import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { aria } from '@/platform/aria'
import { screen } from '@/platform/screen'
import { Icon } from '../icon/icon'
import { Touch } from '../touch/touch'
import './error-summary.scss'

interface ErrorSummaryProps {
  /** The same words as at the field. */
  message: string
  /** Jumps to the field and gives it focus. */
  onPress: () => void
}

/** At the top of a form that was refused. */
export function ErrorSummary({ message, onPress }: ErrorSummaryProps) {
  useEffect(() => screen.announce(message), [message])
  return (
    <Touch className="error-summary" onPress={onPress}>
      <Icon name="warn" size={20} />
      <View className="error-summary__text" {...aria({ role: 'alert' })}>
        {message}
      </View>
      <Icon name="down" size={20} />
    </Touch>
  )
}
