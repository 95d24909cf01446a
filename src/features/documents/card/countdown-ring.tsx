import { View } from '@tarojs/components'
import { useState } from 'react'
import { classes } from '@/ui/classes'
import './countdown-ring.scss'

const MINUTE = 60

/** A minute that runs out. It turns by style alone: nothing travels to the screen while it does. */
export function CountdownRing({ secondsLeft, bad }: { secondsLeft: number; bad: boolean }) {
  const [style] = useState({ animationDelay: `${secondsLeft - MINUTE}s` })
  return (
    <View className={classes('countdown-ring', bad && 'countdown-ring--bad')}>
      <View className="countdown-ring__half">
        <View className="countdown-ring__arc" style={style} />
      </View>
      <View className="countdown-ring__half countdown-ring__half--left">
        <View className="countdown-ring__arc countdown-ring__arc--left" style={style} />
      </View>
    </View>
  )
}
