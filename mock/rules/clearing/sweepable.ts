import { type Fen, fen } from '@/domain/money'
import type { DifferenceClass, RowClass } from '../reconciliation/classes'

/** A settled decision's money and all that may speak against sweeping it. */
export interface SweepFacts {
  /** Class of its payment's row in the channel's bill; null = no bill has it, or the bill is not reconciled. */
  billed: RowClass | null
  /** The channel's day is at the bank, and its credit is what the bill says. */
  atBank: boolean
  withdrawn: boolean
  paidFen: Fen
  /** Given back and delivered before now. */
  returnedFen: Fen
  /** A refund of it is asked for, waits or is on its way. */
  refundUnderWay: boolean
  /** Of its order, not resolved. */
  openDifferences: readonly DifferenceClass[]
}

export type NotSwept =
  | 'not-matched'
  | 'not-at-bank'
  | 'withdrawn'
  | 'refund-under-way'
  | 'difference-open'
  | 'nothing-left'

/** The sum is right, whatever the fee is: fees are the agency's. */
const harmless: readonly DifferenceClass[] = ['fee-mismatch']

/**
 * What keeps a decision's money from the treasury; null = nothing. Only money that is matched with the channel's bill,
 * lies at the bank and is claimed by nobody is swept, whole and without any fee taken off.
 */
export function whyNotSwept(facts: SweepFacts): NotSwept | null {
  if (facts.billed === null) return 'not-matched'
  if (!facts.atBank) return 'not-at-bank'
  if (facts.openDifferences.some((one) => !harmless.includes(one))) return 'difference-open'
  if (facts.withdrawn) return 'withdrawn'
  if (facts.refundUnderWay) return 'refund-under-way'
  return sweepableFen(facts) > 0 ? null : 'nothing-left'
}

export const sweepableFen = ({ paidFen, returnedFen }: Pick<SweepFacts, 'paidFen' | 'returnedFen'>): Fen =>
  fen(Math.max(0, paidFen - returnedFen))
