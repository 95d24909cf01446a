import { type ChinaDate, type Instant, startOfChinaDate } from '@/domain/dates'

/** 1 yuan in the unit in which bills tell fees. */
export const E5_PER_FEN = 1000
const WHOLE_DIGITS = 9
const DECIMALS = 5

const ZERO = 48
const MINUS = 45
const POINT = 46

/**
 * "-0.40000" → -40000: yuan with at most five decimals as 1/100000 yuan. NaN for anything else; no cell of a bill
 * may become a number that it does not say.
 */
export function parseE5(text: string): number {
  const negative = text.charCodeAt(0) === MINUS
  let value = 0
  let whole = 0
  let decimals = -1
  for (let at = negative ? 1 : 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === POINT && decimals < 0 && whole > 0) decimals = 0
    else {
      const digit = code - ZERO
      if (!(digit >= 0 && digit <= 9)) return Number.NaN
      value = value * 10 + digit
      if (decimals < 0) whole++
      else decimals++
    }
  }
  if (whole === 0 || whole > WHOLE_DIGITS || decimals === 0 || decimals > DECIMALS) return Number.NaN
  for (let missing = Math.max(decimals, 0); missing < DECIMALS; missing++) value *= 10
  return negative && value !== 0 ? -value : value
}

/** Yuan with at most two decimals as fen, signed. NaN for anything else. */
export function parseSignedFen(text: string): number {
  const e5 = parseE5(text)
  return e5 % E5_PER_FEN === 0 ? e5 / E5_PER_FEN || 0 : Number.NaN
}

/** 40000 → "0.40000". */
export function formatE5(e5: number): string {
  const digits = String(Math.abs(e5)).padStart(DECIMALS + 1, '0')
  return `${e5 < 0 ? '-' : ''}${digits.slice(0, -DECIMALS)}.${digits.slice(-DECIMALS)}`
}

/** A reader of `2026-11-20 10:30:00` for one day; China's whole-hour offset leaves minutes and seconds as they are. */
export function createTimeReader(day: ChinaDate) {
  const midnight = Date.parse(startOfChinaDate(day))
  const hours = Array.from({ length: 24 }, (_, hour) =>
    new Date(midnight + hour * 3_600_000).toISOString().slice(0, 14),
  )

  /** The instant, `other-day` for a time of another day, null for what is no time. */
  return (text: string): Instant | 'other-day' | null => {
    if (text.length !== 19 || text.charCodeAt(13) !== 58 || text.charCodeAt(16) !== 58) return null
    const hour = twoDigits(text, 11, 23)
    if (hour < 0 || twoDigits(text, 14, 59) < 0 || twoDigits(text, 17, 59) < 0) return null
    if (text.charCodeAt(10) !== 32) return null
    if (!text.startsWith(day)) return DATE.test(text) ? 'other-day' : null
    return `${hours[hour]}${text.slice(14)}.000Z`
  }
}

const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])/

function twoDigits(text: string, at: number, most: number): number {
  const tens = text.charCodeAt(at) - ZERO
  const ones = text.charCodeAt(at + 1) - ZERO
  if (!(tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9)) return -1
  const value = tens * 10 + ones
  return value <= most ? value : -1
}
