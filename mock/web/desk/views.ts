import type { OutputOf } from '@/contract/envelope'
import type { finance } from '@/contract/finance'

/** What the desk's actions answer, where the contract has no name for it. */
export type Found = OutputOf<typeof finance.search>
export type DifferenceClass = OutputOf<typeof finance.difference>['class']
export type RefundFile = OutputOf<typeof finance.refund>
export type SweepFile = OutputOf<typeof finance.sweepItems>
export type Units = OutputOf<typeof finance.units>
