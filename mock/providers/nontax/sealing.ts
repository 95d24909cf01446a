import { createHmac, timingSafeEqual } from 'node:crypto'

/** HMAC-SHA256 over these lines, as hex: both the platform's notifications and the bureau's interface sign so. */
export const signLines = (key: string, ...lines: string[]): string =>
  createHmac('sha256', key)
    .update(lines.map((line) => `${line}\n`).join(''))
    .digest('hex')

export function isSigned(signature: string, key: string, ...lines: string[]): boolean {
  const given = Buffer.from(signature)
  const right = Buffer.from(signLines(key, ...lines))
  return given.length === right.length && timingSafeEqual(given, right)
}
