import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '@/platform/aria'
import { classes } from '../classes'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/icon-name'
import type { Tone } from '../tone'
import './strip.scss'

interface StripProps {
  tone: Exclude<Tone, 'grey'>
  icon: IconName
  children: ReactNode
  /** A second line in plain ink. */
  note?: ReactNode
  /** Read out as soon as it appears. */
  live?: boolean
}

/** One line across the page that tells a state. */
export function Strip({ tone, icon, children, note, live }: StripProps) {
  return (
    <View className={classes('strip', `strip--${tone}`)} {...aria(live ? { role: 'status', live: 'polite' } : {})}>
      <Icon name={icon} size={20} />
      <View className="strip__text">
        <View>{children}</View>
        {note && <View className="strip__note">{note}</View>}
      </View>
    </View>
  )
}
