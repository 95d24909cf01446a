import { Button as HostButton } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '@/platform/aria'
import { classes } from '../classes'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/icon-name'
import './button.scss'

interface ButtonProps {
  /** The act: 支付 ¥200.00, not 确定. */
  children: ReactNode
  onPress: () => void
  /** `solid` once per screen; `outline` is its equal; `tint` is for calls; `text` for what may be overlooked. */
  kind?: 'solid' | 'outline' | 'tint' | 'text'
  size?: 'large' | 'small'
  icon?: IconName
  /** The act has begun: shows these words and ignores touches until it ends. */
  busy?: string | false
  /** Said instead of the words on it. */
  label?: string
}

/** There is no disabled button: one that cannot act says why when it is pressed. */
export function Button({ children, onPress, kind = 'solid', size = 'large', icon, busy = false, label }: ButtonProps) {
  const look = classes('button', `button--${kind}`, `button--${size}`, busy !== false && 'button--busy')
  return (
    <HostButton
      className={look}
      hoverClass="button--pressed"
      onClick={() => busy === false && onPress()}
      {...aria({ role: 'button', label: busy || label, busy: busy === false ? undefined : true })}
    >
      {icon && busy === false && <Icon name={icon} size={24} />}
      {busy || children}
    </HostButton>
  )
}
