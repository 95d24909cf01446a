import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes } from '../classes'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/icon-name'
import type { Tone } from '../tone'
import { Touch } from '../touch/touch'
import './list-row.scss'

interface ListRowProps {
  title: ReactNode
  note?: ReactNode
  icon?: IconName
  /** Colour of an icon without a disc. */
  iconTone?: Tone
  /** Puts the icon on a disc of this tone. */
  disc?: Tone
  /** State or sum at the right. */
  value?: ReactNode
  /** A switch, button or tag at the right, in place of the chevron. */
  trailing?: ReactNode
  /** Makes the row one large button. */
  onPress?: () => void
  /** Said instead of the row's words. */
  label?: string
  strong?: boolean
}

/** A row of a flush card; rows that follow each other are parted by a hairline. */
export function ListRow({
  title,
  note,
  icon,
  iconTone = 'blue',
  disc,
  value,
  trailing,
  onPress,
  label,
  strong = note !== undefined,
}: ListRowProps) {
  const look = classes(
    'list-row',
    note !== undefined && 'list-row--two',
    icon && 'list-row--icon',
    disc && 'list-row--disc',
  )
  const content = (
    <>
      {icon && disc && (
        <View className={classes('disc', `disc--${disc}`)}>
          <Icon name={icon} size={24} />
        </View>
      )}
      {icon && !disc && <Icon name={icon} size={24} tone={iconTone} />}
      <View className="list-row__text">
        <View className={classes(strong && 'list-row__title--strong')}>{title}</View>
        {note !== undefined && <View className="list-row__note">{note}</View>}
      </View>
      {value !== undefined && <View className="list-row__value">{value}</View>}
      {trailing ?? (onPress && <Icon name="right" size={20} tone="chevron" />)}
    </>
  )
  if (!onPress) return <View className={look}>{content}</View>
  return (
    <Touch className={look} onPress={onPress} label={label}>
      {content}
    </Touch>
  )
}
