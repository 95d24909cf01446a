/** Share of rows that agree, "99.78%", cut and never rounded up to a hundred; null without a bill. */
export function percentOf({ matched, rows }: { matched: number; rows: number | null }): string | null {
  const hundredths = hundredthsOf(matched, rows)
  if (hundredths === null) return null
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}%`
}

/** The same in hundredths of a percent; an empty bill agrees. */
export function hundredthsOf(matched: number, rows: number | null): number | null {
  if (rows === null) return null
  return rows === 0 ? 10_000 : Math.floor((matched * 10_000) / rows)
}

/** 103.2 of 100 → "+3.2%"; with a true minus when less. `before` is not 0. */
export function percentChange(now: number, before: number): string {
  const tenths = Math.round(((now - before) * 1000) / before)
  const sign = tenths < 0 ? '−' : '+'
  return `${sign}${Math.floor(Math.abs(tenths) / 10)}.${Math.abs(tenths) % 10}%`
}
