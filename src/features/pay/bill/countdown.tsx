import { View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import type { Instant } from '@/domain/dates'
import { payWords } from '@/locales/zh-cn/pay'
import { aria } from '@/platform/aria'
import { Icon } from '@/ui/icon/icon'
import { useSecondsLeft } from '../parts/use-seconds-left'
import './countdown.scss'

const words = payWords.bill
const twoDigits = (value: number) => String(value).padStart(2, '0')

interface CountdownProps {
  until: Instant
  /** Called once, when it reaches zero. */
  onUp: () => void
}

/** 04:36, alone in its component so that a second passing sends no more than these digits. */
export function Countdown({ until, onUp }: CountdownProps) {
  const left = useSecondsLeft(until)
  const minutes = Math.floor(left / 60)
  const told = useRef(false)
  useEffect(() => {
    if (left > 0 || told.current) return
    told.current = true
    onUp()
  }, [left, onUp])
  return (
    <View className="countdown">
      <Icon name="clock" size={20} tone="blue" />
      <View {...aria({ role: 'text', label: words.timeLeftSpoken(minutes) })}>
        {left > 0 ? `${twoDigits(minutes)}:${twoDigits(left % 60)}` : words.timeUp}
      </View>
    </View>
  )
}
