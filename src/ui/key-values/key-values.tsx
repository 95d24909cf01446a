import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes } from '../classes'
import './key-values.scss'

/** Rows of name and value. `spread` puts the value at the right edge (sums), otherwise names make a column. */
export function KeyValues({ children, spread }: { children: ReactNode; spread?: boolean }) {
  return <View className={classes('key-values', spread && 'key-values--spread')}>{children}</View>
}

interface KeyValueProps {
  name: ReactNode
  children: ReactNode
  /** A small line below the pair. */
  note?: ReactNode
  /** The value in green and bold: a good word. */
  good?: boolean
}

export function KeyValue({ name, children, note, good }: KeyValueProps) {
  return (
    <View className="key-value">
      <View className="key-value__pair">
        <View className="key-value__name">{name}</View>
        <View className={classes('key-value__value', good && 'key-value__value--good')}>{children}</View>
      </View>
      {note && <View className="key-value__note">{note}</View>}
    </View>
  )
}
