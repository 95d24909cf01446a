import { View } from '@tarojs/components'
import { systemClock } from '@/domain/clock'
import { common } from '@/locales/zh-cn/common'
import { aria } from '@/platform/aria'
import { ElderSwitch } from '@/ui/elder-switch/elder-switch'
import { greeting } from '../greeting'
import './home-head.scss'

/** Greeting, and the visible way into 长辈版. */
export function HomeHead() {
  return (
    <View className="home-head">
      <View className="home-head__greeting" {...aria({ role: 'heading', level: 1 })}>
        {greeting(systemClock.now())}
      </View>
      <View className="home-head__elder">
        <View {...aria({ hidden: true })}>{common.elderMode}</View>
        <ElderSwitch />
      </View>
    </View>
  )
}
