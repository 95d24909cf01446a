import { View } from '@tarojs/components'
import { aria } from '@/platform/aria'
import { classes } from '../classes'
import { Icon } from '../icon/icon'
import './seal.scss'

const ICONS = { good: 'check', warn: 'warn', bad: 'x' } as const

/** The rosette, kept for verdicts on codes and papers and used nowhere else. */
export function Seal({ tone }: { tone: keyof typeof ICONS }) {
  return (
    <View className={classes('seal', `seal--${tone}`)} {...aria({ hidden: true })}>
      <View className="seal__disc">
        <View className="seal__ring">
          <Icon name={ICONS[tone]} size={48} />
        </View>
      </View>
    </View>
  )
}
