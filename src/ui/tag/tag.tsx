import { View } from '@tarojs/components'
import { classes } from '../classes'
import type { IconName } from '../icon/icon-name'
import type { Tone } from '../tone'
import '../icon/icon.scss'
import './tag.scss'

interface TagProps {
  tone: Tone
  icon?: IconName
  children: string
}

/** A state in a word: colour and icon and word. One node, since lists are full of them: the icon is its `::before`. */
export function Tag({ tone, icon, children }: TagProps) {
  return <View className={classes('tag', `tag--${tone}`, icon ? `icon--${icon}` : 'tag--plain')}>{children}</View>
}
