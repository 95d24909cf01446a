import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes } from '../classes'
import { Icon } from '../icon/icon'
import { Touch } from '../touch/touch'
import './tick-box.scss'

interface TickBoxProps {
  children: ReactNode
  ticked: boolean
  onChange: (ticked: boolean) => void
  /** Said instead of the words beside it. */
  label?: string
  /** It is what is missing. */
  bad?: boolean
  /** One of several that exclude each other. */
  round?: boolean
}

/** A declaration or a choice to tick; the whole line can be pressed. */
export function TickBox({ children, ticked, onChange, label, bad, round }: TickBoxProps) {
  const look = classes(
    'tick-box__box',
    ticked && 'tick-box__box--ticked',
    bad && 'tick-box__box--bad',
    round && 'tick-box__box--round',
  )
  return (
    <Touch
      className="tick-box"
      role={round ? 'radio' : 'checkbox'}
      checked={ticked}
      label={label}
      onPress={() => onChange(!ticked)}
    >
      <View className={look}>{ticked && <Icon name="check" size={16} />}</View>
      <View className="tick-box__words">{children}</View>
    </Touch>
  )
}
