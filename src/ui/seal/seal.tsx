import { View } from '@tarojs/components'
import { aria } from '@/platform/aria'
import { classes } from '../classes'
import './seal.scss'

/** The rosette, kept for verdicts on codes and papers and used nowhere else. */
export function Seal({ tone }: { tone: 'good' | 'bad' | 'warn' }) {
  return <View className={classes('seal', `seal--${tone}`)} {...aria({ hidden: true })} />
}
