import type { DecisionView } from '@/contract/payment-bills'

/** As many as one order takes. */
export const MOST_TOGETHER = 10

export type Choice =
  | { kind: 'chosen'; ids: readonly string[] }
  /** Another authority's was chosen: an order belongs to one, so the choice begins anew with it. */
  | { kind: 'other-authority'; ids: readonly string[] }
  | { kind: 'too-many'; ids: readonly string[] }

const payable = (decisions: readonly DecisionView[]) => decisions.filter(({ notPayable }) => notPayable === null)

/**
 * What is chosen when the page opens: those that it was opened for, or else all of the authority whose decision is due
 * first; always of one authority and at most ten.
 */
export function firstChoice(decisions: readonly DecisionView[], wanted: readonly string[]): string[] {
  const open = payable(decisions)
  const asked = open.filter(({ decisionId }) => wanted.includes(decisionId))
  const from = asked.length > 0 ? asked : open
  const region = from[0]?.authority.regionCode
  return from
    .filter(({ authority }) => authority.regionCode === region)
    .slice(0, MOST_TOGETHER)
    .map(({ decisionId }) => decisionId)
}

/** The choice after one decision was ticked or unticked. */
export function choose(decisions: readonly DecisionView[], ids: readonly string[], one: DecisionView): Choice {
  if (ids.includes(one.decisionId)) return { kind: 'chosen', ids: ids.filter((id) => id !== one.decisionId) }
  const together = decisions.filter(
    ({ decisionId, authority }) => ids.includes(decisionId) && authority.regionCode === one.authority.regionCode,
  )
  if (ids.length > 0 && together.length === 0) return { kind: 'other-authority', ids: [one.decisionId] }
  if (together.length >= MOST_TOGETHER) return { kind: 'too-many', ids }
  return { kind: 'chosen', ids: [...ids, one.decisionId] }
}

/** The chosen that can still be paid, in the order of the list. */
export const stillChosen = (decisions: readonly DecisionView[], ids: readonly string[]): DecisionView[] =>
  payable(decisions).filter(({ decisionId }) => ids.includes(decisionId))
