import type { Fen } from '@/domain/money'
import { E5_PER_FEN } from './numbers'

/**
 * The channel's fee for a sum, in 1/100000 yuan: rounded half up to whole fen, as all channels bill it. 20000 fen at
 * 20 basis points (0.20 %) → 40000. A refund gives back the fee of what it refunds.
 */
export function channelFeeE5(amountFen: Fen, basisPoints: number): number {
  return Math.floor((amountFen * basisPoints + 5000) / 10_000) * E5_PER_FEN
}
