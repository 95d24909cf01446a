/** The only source of chance of the outside world; seeded in simulation. */
export type RandomBytes = (size: number) => Uint8Array

export function randomHex(random: RandomBytes, bytes: number): string {
  return Buffer.from(random(bytes)).toString('hex')
}

/** `count` decimal digits. */
export function randomDigits(random: RandomBytes, count: number): string {
  return Array.from(random(count), (byte) => byte % 10).join('')
}

/** A number in [0, limit). */
export function randomBelow(random: RandomBytes, limit: number): number {
  return (Buffer.from(random(4)).readUInt32BE() / 2 ** 32) * limit
}

/** 36 characters in the shape of a UUID, as both wallets use for notification ids. */
export function randomId(random: RandomBytes): string {
  return randomHex(random, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
