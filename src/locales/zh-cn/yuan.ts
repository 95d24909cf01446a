import type { Fen } from '@/domain/money'

/** 20000 → "200", 20050 → "200.50": yuan in running text, where whole yuan need no decimals. */
export function wholeYuan(amount: Fen): string {
  return amount % 100 === 0 ? String(amount / 100) : (amount / 100).toFixed(2)
}
