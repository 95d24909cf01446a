import { View } from '@tarojs/components'
import { aria } from '@/platform/aria'
import { classes } from '../classes'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/icon-name'
import './seal.scss'

const ICONS = { good: 'check', warn: 'warn', bad: 'x' } as const

interface SealProps {
  tone: keyof typeof ICONS
  /** In place of the tone's own. */
  icon?: IconName
  /** 108 px, above a paper; otherwise 148. */
  small?: boolean
}

/** The rosette, kept for verdicts on codes and papers and used nowhere else. */
export function Seal({ tone, icon = ICONS[tone], small }: SealProps) {
  return (
    <View className={classes('seal', `seal--${tone}`, small && 'seal--small')} {...aria({ hidden: true })}>
      <View className="seal__disc">
        <View className="seal__ring">
          <Icon name={icon} size={small ? 36 : 48} />
        </View>
      </View>
    </View>
  )
}
