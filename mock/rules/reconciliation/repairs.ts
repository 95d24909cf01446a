import type { Fen } from '@/domain/money'
import type { DifferenceClass } from './classes'

/** What a rule knows of a difference between bill and books when it looks at it. */
export interface DifferenceFacts {
  class: DifferenceClass
  /** `transfer`: what was paid out of the collection account by hand. */
  about: 'payment' | 'refund' | 'transfer'
  /**
   * Of its order: none of that number; no payment of it in our books; this very trade counts; this very trade goes back
   * whole; another trade was booked.
   */
  order: 'unknown' | 'unpaid' | 'paid' | 'goes-back' | 'paid-otherwise'
  /** A payment by code that the counter took back: the bill has the reversal, too. */
  reversed: boolean
  /** As the bill has it; null for what it lacks. */
  billedAs: 'success' | 'processing' | 'failed' | null
  /** For what was not billed: how far the bill of the next day is. */
  nextBill: 'unread' | 'has-it' | 'lacks-it'
  oursFen: Fen | null
  theirsFen: Fen | null
}

export type Repair =
  /** The channel's own answer about the payment is applied as it would be at any time. */
  | 'ask-about-payment'
  | 'ask-about-refund'
  /** Its refund is put down already. */
  | 'goes-back'
  /** Both sides have it, under neighbouring days. */
  | 'join-days'
  /** Paid and taken back at the counter: nothing is left of it. */
  | 'cancels-out'
  | 'wait-for-next-bill'
  /** No rule may end it. */
  | 'none'

/** What a rule may do by itself; looking again gives the same until something has changed. */
export function repairOf(facts: DifferenceFacts): Repair {
  switch (facts.class) {
    case 'status-mismatch':
      if (facts.reversed) return 'cancels-out'
      if (facts.about === 'payment') return 'ask-about-payment'
      // One that we hold for delivered and the bill for failed is for persons.
      return facts.billedAs === 'failed' ? 'none' : 'ask-about-refund'
    case 'duplicate-payment':
      return facts.order === 'goes-back' ? 'goes-back' : 'none'
    case 'late-day':
      return 'join-days'
    case 'local-only':
      if (facts.nextBill === 'has-it') return 'join-days'
      return facts.nextBill === 'unread' ? 'wait-for-next-bill' : 'none'
    default:
      return 'none'
  }
}

/**
 * What the bill says was taken beyond our books, signed, in fen: it waits on 待处理款项 until somebody explains it.
 * 0 = our books hold this money somewhere already.
 */
export function unexplainedFen(facts: Omit<DifferenceFacts, 'nextBill'>): number {
  const theirs = facts.theirsFen ?? 0
  const ours = facts.oursFen ?? 0
  if (facts.reversed) return 0
  switch (facts.class) {
    case 'provider-only':
    case 'unknown-unit':
      return theirs
    case 'status-mismatch':
      // A refund that only its confirmation lacks is still among what we owe.
      return facts.about === 'refund' || facts.order === 'paid' || facts.order === 'goes-back' ? 0 : theirs
    case 'duplicate-payment':
      return facts.order === 'goes-back' ? 0 : theirs
    case 'amount-mismatch':
      if (facts.about === 'refund') return ours - theirs
      return facts.order === 'unpaid' ? theirs : theirs - ours
    case 'refund-only-provider':
      return -theirs
    default:
      return 0
  }
}
