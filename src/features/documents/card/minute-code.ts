import { useRef } from 'react'
import type { MinuteCode } from '@/contract/document-views'
import { type Instant, secondsBetween } from '@/domain/dates'

/** The code that may be shown now; null = none is left, and an old one is never shown. */
export const codeAt = (codes: readonly MinuteCode[], now: Instant): MinuteCode | null =>
  codes.find(({ from, until }) => from <= now && now < until) ?? null

/** Seconds for which these codes last; 0 = over. */
export const secondsLeft = (codes: readonly MinuteCode[], now: Instant): number =>
  Math.max(0, ...codes.map(({ until }) => Math.ceil(secondsBetween(now, until))))

/**
 * The same, but what is on the screen stays until its end, though newer ones have come meanwhile, and though the clock
 * was put back a little by what the cloud told.
 */
export function useMinuteCode(codes: readonly MinuteCode[], now: Instant): MinuteCode | null {
  const shown = useRef<MinuteCode | null>(null)
  if (!shown.current || shown.current.until <= now) shown.current = codeAt(codes, now)
  return shown.current
}
