import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '@/platform/aria'
import { classes } from '../classes'
import './touch.scss'

interface TouchProps {
  children: ReactNode
  onPress: () => void
  /** Said instead of the content; needed where the content is a picture. */
  label?: string
  className?: string
  role?: 'button' | 'link' | 'switch' | 'checkbox' | 'radio'
  checked?: boolean
  expanded?: boolean
}

/** Anything to press that is not a button of the kit: rows, tiles, cards. At least one touch unit high. */
export function Touch({ children, onPress, label, className, role = 'button', checked, expanded }: TouchProps) {
  return (
    <View
      className={classes('touch', className)}
      hoverClass="touch--pressed"
      onClick={onPress}
      {...aria({ role, label, checked, expanded })}
    >
      {children}
    </View>
  )
}
