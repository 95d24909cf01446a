import type { CollectableDecision } from '@/contract/hall'
import { type Fen, sumFen } from '@/domain/money'
import { words } from './words'

/** The contract's limit for one bill. */
const MOST = 10

export interface PickedSum {
  count: number
  fineFen: Fen
  surchargeFen: Fen
  totalFen: Fen
}

export function sumOf(decisions: readonly CollectableDecision[]): PickedSum {
  const fineFen = sumFen(decisions.map((decision) => decision.fineFen))
  const surchargeFen = sumFen(decisions.map((decision) => decision.surchargeFen))
  return { count: decisions.length, fineFen, surchargeFen, totalFen: sumFen([fineFen, surchargeFen]) }
}

/** Why these cannot stand on one bill together, in words; null when they can. */
export function pickProblem(picked: readonly CollectableDecision[]): string | null {
  if (picked.length === 0) return words.nothingPicked
  if (picked.length > MOST) return words.atMostTen
  return new Set(picked.map((decision) => decision.payerMasked)).size > 1 ? words.onePerson : null
}

/** What "all" means: everything of the first person that this window can collect, as far as one bill holds it. */
export function pickableTogether(decisions: readonly CollectableDecision[]): CollectableDecision[] {
  const open = decisions.filter((decision) => decision.refusal === null)
  return open.filter((decision) => decision.payerMasked === open[0]?.payerMasked).slice(0, MOST)
}
