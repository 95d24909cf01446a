import type { Instant } from '@/domain/dates'
import { codeWords } from '@/locales/zh-cn/pay-code'
import { useSecondsLeft } from '../parts/use-seconds-left'

/** How long the code lives: 4 分 41 秒. */
export function LifeLeft({ until }: { until: Instant }) {
  const left = useSecondsLeft(until)
  return <>{codeWords.genuine.lifeLeft(Math.floor(left / 60), left % 60)}</>
}
