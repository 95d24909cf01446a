import { v7 } from 'uuid'
import type { Instant } from '@/domain/dates'
import { chinaDate } from '@/domain/dates'

type RandomBytes = (length: number) => Uint8Array

const BASE32 = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** UUID version 7: the time in front keeps new rows together in every index; 74 bits of randomness behind. */
export function newId(now: Instant, randomBytes: RandomBytes): string {
  return v7({ msecs: Date.parse(now), random: randomBytes(16) })
}

export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}

/**
 * `J` + district (6) + China day (YYMMDD) + 60 random bits (12): 25 characters of `[0-9A-Z]`, which both wallets
 * take as a merchant's order number, in an alphabet without I, L, O and U for reading it out on the telephone.
 */
export function newOrderNumber(regionCode: string, now: Instant, randomBytes: RandomBytes): string {
  return `J${regionCode}${shortDay(now)}${base32(randomBytes(12))}`
}

/** The wallet's number of a refund; `R` + district + day + random, the same form as an order's. */
export function newRefundNumber(regionCode: string, now: Instant, randomBytes: RandomBytes): string {
  return `R${regionCode}${shortDay(now)}${base32(randomBytes(12))}`
}

/** Of an order by which the treasury gives money back; `T` + district + day + random, the same form. */
export function newReturnNumber(regionCode: string, now: Instant, randomBytes: RandomBytes): string {
  return `T${regionCode}${shortDay(now)}${base32(randomBytes(12))}`
}

const shortDay = (now: Instant) => chinaDate(now).replace(/-/g, '').slice(2)

const base32 = (bytes: Uint8Array) => Array.from(bytes, (byte) => BASE32.charAt(byte & 31)).join('')
