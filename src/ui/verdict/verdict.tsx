import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '@/platform/aria'
import { classes } from '../classes'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/icon-name'
import './verdict.scss'

interface VerdictProps {
  tone: 'good' | 'warn' | 'bad' | 'blue'
  icon: IconName
  title: string
  /** One plain sentence below. */
  note?: ReactNode
  /** Between title and note: a sum, say. */
  children?: ReactNode
  /** Solid disc with a white icon: something is finished. */
  solid?: boolean
}

/** The headline of a screen whose state is the message: big disc, words, one sentence. */
export function Verdict({ tone, icon, title, note, children, solid }: VerdictProps) {
  return (
    <View className="verdict">
      <View className={classes('disc', 'disc--big', `disc--${tone}`, solid && 'disc--solid')}>
        <Icon name={icon} size={36} />
      </View>
      <View className="verdict__title" {...aria({ role: 'heading', level: 1 })}>
        {title}
      </View>
      {children}
      {note && <View className="verdict__note">{note}</View>}
    </View>
  )
}
