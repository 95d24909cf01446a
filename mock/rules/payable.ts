import type { CollectableDecision } from '@/contract/hall'
import type { NotPayableReason } from '@/contract/payment-bills'
import type { Instant } from '@/domain/dates'
import type { Policy } from './policies/profile'

/** The columns of a decision that say whether it can be paid; a row of the table fits. */
export interface PayableDecision {
  region_code: string
  status: 'in-force' | 'provisional' | 'withdrawn' | 'enforced-by-court' | 'suspended'
  withdrawn_because: 'handled-elsewhere' | 'objection' | 'corrected' | 'not-paid-in-time' | null
  penalty: 'warning' | 'fine'
  paid_elsewhere_at: Instant | null
}

export interface PaymentFacts {
  /** A settlement exists. */
  settled: boolean
  /** The furthest order of somebody else for it: still at the cashier, or left with an end nobody knows yet. */
  othersOrder: 'none' | 'at-cashier' | 'unclear'
  /** Under pay-to-confirm: its minutes are over. */
  lapsed: boolean
}

type Refusal = NonNullable<CollectableDecision['refusal']>

/**
 * Every reason why nobody can pay this decision here now, the weightiest first; empty = payable. A hold is no
 * reason: reconsideration and lawsuit do not stop the execution (行政处罚法 art. 73(1)), only the surcharge.
 * Once a court enforces it (行政处罚法 art. 72(1)(4)) the court collects.
 */
export function notPayableReasons(
  decision: PayableDecision,
  facts: PaymentFacts,
  policy: Pick<Policy, 'unclearOrderBlocks'>,
): NotPayableReason[] {
  const withdrawn = decision.status === 'withdrawn'
  const lapsed = withdrawn ? decision.withdrawn_because === 'not-paid-in-time' : !facts.settled && facts.lapsed
  const reasons: [NotPayableReason, boolean][] = [
    // What was paid before goes back.
    ['withdrawn', withdrawn && !lapsed],
    ['paid', facts.settled || decision.paid_elsewhere_at !== null],
    ['lapsed', lapsed],
    ['warning', decision.penalty === 'warning'],
    ['enforced-by-court', decision.status === 'enforced-by-court'],
    ['not-in-service', decision.status === 'suspended'],
    ['being-paid-elsewhere', facts.othersOrder === 'unclear' && policy.unclearOrderBlocks],
  ]
  return reasons.filter(([, holds]) => holds).map(([reason]) => reason)
}

/**
 * Every reason why a window cannot put this decision on a new bill. Stricter than for a citizen: an officer does not
 * start a second payment beside one that is under way.
 */
export function windowRefusals(
  decision: PayableDecision,
  facts: PaymentFacts & { onOpenBill: boolean },
  window: { region_code: string },
  policy: Pick<Policy, 'unclearOrderBlocks'>,
): Refusal[] {
  const refusals = notPayableReasons(decision, facts, policy).flatMap<Refusal>((reason) =>
    reason === 'lapsed' ? ['withdrawn'] : reason === 'warning' ? [] : [reason],
  )
  // Whoever has confirmed a record in the app pays it there within minutes.
  const elsewhere = facts.othersOrder !== 'none' || decision.status === 'provisional'
  if (elsewhere && !refusals.includes('being-paid-elsewhere')) refusals.push('being-paid-elsewhere')
  if (facts.onOpenBill) refusals.push('on-open-bill')
  if (decision.region_code !== window.region_code) refusals.push('other-authority')
  return refusals
}
