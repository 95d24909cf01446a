import { useRef } from 'react'
import type { MinuteCode } from '@/contract/documents'
import { type Instant, secondsBetween } from '@/domain/dates'

const isOn = ({ from, until }: MinuteCode, now: Instant) => from <= now && now < until

/** The code that may be shown now; null = none is left, and an old one is never shown. */
export const codeAt = (codes: readonly MinuteCode[], now: Instant): MinuteCode | null =>
  codes.find((code) => isOn(code, now)) ?? null

/** Seconds for which these codes last; 0 = over. */
export const secondsLeft = (codes: readonly MinuteCode[], now: Instant): number =>
  Math.max(0, ...codes.map(({ until }) => Math.ceil(secondsBetween(now, until))))

/** The same, but what is on the screen stays for its whole minute, though newer ones have come meanwhile. */
export function useMinuteCode(codes: readonly MinuteCode[], now: Instant): MinuteCode | null {
  const shown = useRef<MinuteCode | null>(null)
  if (!shown.current || !isOn(shown.current, now)) shown.current = codeAt(codes, now)
  return shown.current
}
