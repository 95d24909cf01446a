import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { formatInstant, type Instant } from '@/domain/dates'
import { checkWords } from '@/locales/zh-cn/checks'
import { aria } from '@/platform/aria'
import { screen } from '@/platform/screen'
import { classes } from '@/ui/classes'
import type { IconName } from '@/ui/icon/icon-name'
import { Seal } from '@/ui/seal/seal'
import './verdict-head.scss'

interface VerdictHeadProps {
  tone: 'good' | 'warn' | 'bad'
  icon?: IconName
  title: string
  at: Instant
}

/** The verdict in words below its seal, and the moment for which it was given; read out as soon as it is there. */
export function VerdictHead({ tone, icon, title, at }: VerdictHeadProps) {
  useEffect(() => screen.announce(title), [title])
  return (
    <View className="verdict-head">
      <Seal tone={tone} icon={icon} small />
      <View
        className={classes('verdict-head__title', `verdict-head__title--${tone}`)}
        {...aria({ role: 'heading', level: 1 })}
      >
        {title}
      </View>
      <View className="verdict-head__at">{checkWords.result.at(formatInstant(at, 'YYYY-MM-DD HH:mm:ss'))}</View>
    </View>
  )
}
