import { View } from '@tarojs/components'
import { aria } from '@/platform/aria'
import { classes } from '../classes'
import type { Tone } from '../tone'
import type { IconName } from './icon-name'
import './icon.scss'

interface IconProps {
  name: IconName
  /** Side in px at normal size; in 长辈版 24 becomes 28, and so on (icon.scss). */
  size?: 16 | 18 | 20 | 24 | 28 | 36 | 40 | 48
  /** Colour of the strokes; without it the colour of the text around. */
  tone?: Tone | 'chevron'
  /** Fills the one shape that may carry a tint. */
  tinted?: boolean
}

/** A picture without words of its own: whatever it means is said by the text beside it. */
export function Icon({ name, size = 24, tone, tinted }: IconProps) {
  const look = classes('icon', `icon--${name}`, `icon--${size}`, tone && `icon--in-${tone}`, tinted && 'icon--tinted')
  return <View className={look} {...aria({ hidden: true })} />
}
