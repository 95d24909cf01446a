import { Text, View } from '@tarojs/components'
import { classes } from '../classes'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/icon-name'
import type { Tone } from '../tone'
import './tag.scss'

interface TagProps {
  tone: Tone
  icon?: IconName
  children: string
}

/** A state in a word: colour and icon and word. */
export function Tag({ tone, icon, children }: TagProps) {
  return (
    <View className={classes('tag', `tag--${tone}`, !icon && 'tag--plain')}>
      {icon && <Icon name={icon} size={16} />}
      <Text>{children}</Text>
    </View>
  )
}
