import { useEffect, useState } from 'react'
import type { Instant } from '@/domain/dates'
import { cloudClock } from '@/platform/cloud-clock'

const SECOND_MS = 1000

/** The cloud's time, told anew at each whole second. For small components: whoever asks is drawn every second. */
export function useNow(): Instant {
  const [now, setNow] = useState(cloudClock.now)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const wait = () => {
      timer = setTimeout(tick, SECOND_MS - (Date.parse(cloudClock.now()) % SECOND_MS))
    }
    const tick = () => {
      setNow(cloudClock.now())
      wait()
    }
    wait()
    return () => clearTimeout(timer)
  }, [])
  return now
}
