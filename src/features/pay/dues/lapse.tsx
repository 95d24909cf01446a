import { View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import type { Instant } from '@/domain/dates'
import { duesWords } from '@/locales/zh-cn/pay-dues'
import { aria } from '@/platform/aria'
import { Strip } from '@/ui/strip/strip'
import { useSecondsLeft } from '../parts/use-seconds-left'

const words = duesWords.lapses
const twoDigits = (value: number) => String(value).padStart(2, '0')

interface LapseProps {
  until: Instant
  /** Called once, when it reaches zero. */
  onUp: () => void
}

/** A confirmation that falls away unless it is paid: how long there is, what happens then (pay-to-confirm). */
export function Lapse({ until, onUp }: LapseProps) {
  const left = useSecondsLeft(until)
  const told = useRef(false)
  useEffect(() => {
    if (left > 0 || told.current) return
    told.current = true
    onUp()
  }, [left, onUp])
  if (left === 0)
    return (
      <Strip tone="warn" icon="undo" note={words.overNote} live>
        {words.over}
      </Strip>
    )
  const minutes = Math.floor(left / 60)
  return (
    <Strip tone="warn" icon="clock" note={words.note}>
      <View {...aria({ role: 'text', label: words.spoken(minutes) })}>
        {words.left(`${twoDigits(minutes)}:${twoDigits(left % 60)}`)}
      </View>
    </Strip>
  )
}
