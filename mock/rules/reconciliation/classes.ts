/** Every way in which a bill's row, or what should have been one, can stand to our books; each is in exactly one. */
export const differenceClasses = [
  'amount-mismatch',
  'status-mismatch',
  /** Billed, unknown here (渠道有，我方无). */
  'provider-only',
  /** Paid or refunded here, not billed (我方有，渠道无). */
  'local-only',
  /** Paid a second time; what came later goes back. */
  'duplicate-payment',
  /** Billed under the next or the day before: the clocks of both sides differ around midnight. */
  'late-day',
  /** A refund that is on one side alone (退款单边). */
  'refund-only-provider',
  'fee-mismatch',
  /** Nobody can tell whose income it is. */
  'unknown-unit',
  /** Second level: the bank's credit is not what the bill says. */
  'settlement-mismatch',
  /** Second level: a sweep without its treasury receipt, or with another sum. */
  'sweep-mismatch',
] as const
export type DifferenceClass = (typeof differenceClasses)[number]

export type RowClass = 'matched' | DifferenceClass

export const differenceStates = [
  'open',
  /** An act was proposed; another person decides. */
  'proposed',
  /** Somebody outside has the next step. */
  'waiting',
  'resolved',
] as const
export type DifferenceState = (typeof differenceStates)[number]
