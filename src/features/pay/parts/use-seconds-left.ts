import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { type Instant, secondsBetween } from '@/domain/dates'
import { cloudClock } from '@/platform/cloud-clock'

const secondsLeft = (until: Instant) => Math.max(0, Math.ceil(secondsBetween(cloudClock.now(), until)))

/**
 * Whole seconds until an instant by the cloud's clock, down to 0. To be used by a component of its own, because each
 * second draws it again. Stands still while the page is behind: a host should get no data it cannot show.
 */
export function useSecondsLeft(until: Instant): number {
  const [left, setLeft] = useState(() => secondsLeft(until))
  const [inFront, setInFront] = useState(true)
  useDidShow(() => setInFront(true))
  useDidHide(() => setInFront(false))
  const running = inFront && left > 0
  useEffect(() => {
    setLeft(secondsLeft(until))
    if (!running) return
    const timer = setInterval(() => setLeft(secondsLeft(until)), 1000)
    return () => clearInterval(timer)
  }, [until, running])
  return left
}
