import { plainNumber } from '@/domain/plain-text'

/** A receipt's four particulars as they stand on it, out of what somebody typed; odd signs stay and fit nothing. */
export function plainReceipt(typed: { code: string; number: string; checkCode: string }) {
  return {
    code: plainNumber(typed.code),
    number: plainNumber(typed.number),
    /** Hex digits, in small letters on the paper. */
    checkCode: plainNumber(typed.checkCode).toLowerCase(),
  }
}

/**
 * Whether a check code is the issued one. The time that this takes depends on what was typed alone: neither on how much
 * of it is right nor on whether anything was issued at all.
 */
export function fits(typed: string, issued: string | null): boolean {
  const against = issued ?? '\0'
  let difference = issued === null ? 1 : typed.length ^ issued.length
  for (let place = 0; place < typed.length; place++)
    difference |= typed.charCodeAt(place) ^ against.charCodeAt(place % against.length)
  return difference === 0
}
