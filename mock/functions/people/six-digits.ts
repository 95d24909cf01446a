/** Six decimal digits, each value as likely as any other but for one part in four thousand. */
export function sixDigits(randomBytes: (length: number) => Uint8Array): string {
  const [high = 0, middle = 0, low = 0, last = 0] = randomBytes(4)
  return String((((high << 24) | (middle << 16) | (low << 8) | last) >>> 0) % 1_000_000).padStart(6, '0')
}
