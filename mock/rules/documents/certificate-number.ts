/** A kind of its own at the seventh place: decisions carry 1, slips of measures 3, notices to come 6. */
const KIND = '8'
/** 32 characters that nobody takes for another one: no 0, 1, I and O. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const CHECK_CODE_LENGTH = 6

/** Bytes that `certificateNumber` and `checkCode` want. */
export const NUMBER_BYTES = 4
export const CHECK_CODE_BYTES = CHECK_CODE_LENGTH

/**
 * District (6), kind (1), eight random digits, check digit. The digits do not run on: from one number nobody gets to
 * another.
 * @param random `NUMBER_BYTES`
 */
export function certificateNumber(regionCode: string, random: Uint8Array): string {
  const value = random.subarray(0, NUMBER_BYTES).reduce((sum, byte) => sum * 256 + byte, 0) % 1e8
  const body = `${regionCode}${KIND}${String(value).padStart(8, '0')}`
  return body + luhnDigit(body)
}

/** Whether the 16 digits can be a certificate's: kind and check digit fit. A slip of the finger is told from a fake. */
export function isCertificateNumber(number: string): boolean {
  return /^\d{16}$/.test(number) && number[6] === KIND && number.endsWith(luhnDigit(number.slice(0, -1)))
}

/** @param random `CHECK_CODE_BYTES` */
export function checkCode(random: Uint8Array): string {
  return Array.from(random.subarray(0, CHECK_CODE_LENGTH), (byte) => ALPHABET.charAt(byte & 31)).join('')
}

/** What somebody typed, as it is printed: capitals, without blanks and dashes. */
export const plainCheckCode = (typed: string): string => typed.replace(/[\s-]/g, '').toUpperCase()

/** ISO/IEC 7812: finds every wrong digit and nearly every two that changed places. */
function luhnDigit(body: string): string {
  const sum = Array.from(body).reduceRight((total, digit, place) => {
    const doubled = (body.length - place) % 2 === 1 ? Number(digit) * 2 : Number(digit)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return String((10 - (sum % 10)) % 10)
}
