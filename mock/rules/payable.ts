import type { CollectableDecision } from '@/contract/hall'
import type { NotPayableReason } from '@/contract/payments'
import type { Instant } from '@/domain/dates'
import type { Policy } from './policies/profile'

/** The columns of a decision that say whether it can be paid; a row of the table fits. */
export interface PayableDecision {
  region_code: string
  status: 'in-force' | 'withdrawn' | 'enforced-by-court' | 'suspended'
  paid_elsewhere_at: Instant | null
}

export interface PaymentFacts {
  /** A settlement exists. */
  settled: boolean
  /** The furthest order of somebody else for it: still at the cashier, or left with an end nobody knows yet. */
  othersOrder: 'none' | 'at-cashier' | 'unclear'
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
  const reasons: [NotPayableReason, boolean][] = [
    ['paid', facts.settled || decision.paid_elsewhere_at !== null],
    ['withdrawn', decision.status === 'withdrawn'],
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
  const refusals: Refusal[] = notPayableReasons(decision, facts, policy)
  if (facts.othersOrder !== 'none' && !refusals.includes('being-paid-elsewhere')) refusals.push('being-paid-elsewhere')
  if (facts.onOpenBill) refusals.push('on-open-bill')
  if (decision.region_code !== window.region_code) refusals.push('other-authority')
  return refusals
}
