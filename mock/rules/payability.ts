import type { NotPayableReason } from '@/contract/payments'
import type { Instant } from '@/domain/dates'

/** What decides whether a decision can be paid. */
export interface PayabilityFacts {
  status: 'in-force' | 'withdrawn' | 'enforced-by-court' | 'suspended'
  withdrawn_at: Instant | null
  paid_elsewhere_at: Instant | null
  /** When it was settled here. */
  settled_at: Instant | null
  /** Somebody else's payment has an end that is not known yet: paying now could be paying twice. */
  busy: boolean
}

/**
 * Why a decision cannot be paid here and now; null when it can. A decision under reconsideration or before a court
 * can be paid: only its surcharge stands still (行政处罚法 art. 73(1), (3)).
 */
export function notPayable(facts: PayabilityFacts): NotPayableReason | null {
  if (facts.settled_at || facts.paid_elsewhere_at) return 'paid'
  if (facts.status === 'withdrawn') return 'withdrawn'
  if (facts.status === 'enforced-by-court') return 'enforced-by-court'
  if (facts.status === 'suspended') return 'not-in-service'
  return facts.busy ? 'being-paid-elsewhere' : null
}

/** When it was paid or withdrawn. */
export function closedAt(facts: PayabilityFacts): Instant | null {
  return facts.settled_at ?? facts.paid_elsewhere_at ?? facts.withdrawn_at
}
