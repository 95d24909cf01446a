import type { Fen } from '@/domain/money'

const E5_PER_FEN = 1000
/** Half a fen: some channels do not round what they take for each sum. */
const ROUNDING_E5 = 500

/**
 * What the contract with the channel says of one sum, in 1/100000 yuan, rounded to whole fen: 309.00 yuan at 0.20 % are
 * 62000.
 * @param basisPoints 1/10000 of the sum
 */
export function feeOfContract(amountFen: Fen, basisPoints: number): number {
  return Math.round((amountFen * basisPoints) / 10_000) * E5_PER_FEN
}

/** What the bill takes beyond the contract, in 1/100000 yuan; 0 where rounding explains it. Negative: less was taken. */
export function feeBeyondContract(
  row: { kind: 'payment' | 'refund'; amountFen: Fen; feeE5: number },
  basisPoints: number,
): number {
  const due = feeOfContract(row.amountFen, basisPoints)
  const beyond = row.feeE5 - (row.kind === 'payment' ? due : -due)
  return Math.abs(beyond) <= ROUNDING_E5 ? 0 : beyond
}

/** 1/100000 yuan → whole fen, signed; halves go away from zero, so that a fee and its return cancel. */
export function feeInFen(feeE5: number): number {
  const whole = Math.round(Math.abs(feeE5) / E5_PER_FEN)
  return feeE5 < 0 && whole > 0 ? -whole : whole
}
