import { View } from '@tarojs/components'
import { Children, type ReactNode } from 'react'
import { classes } from '../classes'
import './dock.scss'

interface DockProps {
  /** One button, or two side by side (one above the other in 长辈版). */
  children: ReactNode
  /** A line below the buttons. */
  note?: ReactNode
  /** What may be overlooked, below the note. */
  below?: ReactNode
}

/** The bar at the foot of a page that holds its act. Given to `Page` as `dock`. */
export function Dock({ children, note, below }: DockProps) {
  const columns = Children.toArray(children).length > 1
  return (
    <View className="dock">
      <View className={classes('dock__buttons', columns && 'dock__buttons--two')}>{children}</View>
      {note && <View className="dock__note">{note}</View>}
      {below}
    </View>
  )
}
