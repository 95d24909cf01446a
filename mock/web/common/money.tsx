import type { Fen } from '@/domain/money'
import { formatYuan } from '@/domain/money'

/** 938600 → "9,386.00". */
export function groupedYuan(amount: Fen): string {
  return formatYuan(amount).replace(/\B(?=(\d{3})+\.)/g, ',')
}

/** A sum with its sign at 72 % of the figures, never under 12 px. */
export function Money({ amount }: { amount: Fen }) {
  return (
    <span className="money">
      <i>¥</i>
      {groupedYuan(amount)}
    </span>
  )
}
