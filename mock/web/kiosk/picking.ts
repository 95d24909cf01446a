import type { CollectableDecision } from '@/contract/hall'
import { type ChinaDate, daysBetween } from '@/domain/dates'
import { type Fen, fen, sumFen } from '@/domain/money'

/** A bill holds no more. */
export const MOST = 10
/** What falls due this soon is ticked from the beginning; what has time is left to the visitor. */
const SOON_DAYS = 7

export const totalOf = ({ fineFen, surchargeFen }: CollectableDecision): Fen => fen(fineFen + surchargeFen)

export const sumOf = (decisions: readonly CollectableDecision[]): Fen => sumFen(decisions.map(totalOf))

/** Under reconsideration or before a court nothing grows: whoever wants to pay all the same goes to a window. */
export const isPayable = ({ refusal, held }: CollectableDecision): boolean => refusal === null && !held

/** What has waited longest stands on top. */
export const firstDueFirst = (decisions: readonly CollectableDecision[]): CollectableDecision[] =>
  [...decisions].sort((a, b) => daysBetween(b.dueOn, a.dueOn))

/** Those of the first person that are late or soon due; a single one is what the visitor came for. */
export function preselected(decisions: readonly CollectableDecision[], today: ChinaDate): string[] {
  const payable = decisions.filter(isPayable)
  const [first] = payable
  if (!first) return []
  if (payable.length === 1) return [first.decisionId]
  return payable
    .filter(({ payerMasked, dueOn }) => payerMasked === first.payerMasked && daysBetween(today, dueOn) <= SOON_DAYS)
    .slice(0, MOST)
    .map(({ decisionId }) => decisionId)
}

export type PickProblem = 'nothing' | 'several-persons' | 'too-many'

export function pickProblem(picked: readonly CollectableDecision[]): PickProblem | null {
  if (picked.length === 0) return 'nothing'
  if (picked.length > MOST) return 'too-many'
  return new Set(picked.map(({ payerMasked }) => payerMasked)).size > 1 ? 'several-persons' : null
}
