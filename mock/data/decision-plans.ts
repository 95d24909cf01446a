import type { Person } from './persons'

/** A decision as the seed plans it: days are counted back from the day of seeding, so that it never ages. */
export interface DecisionPlan {
  regionCode: string
  person: Person
  /** Code of the act. */
  code: string
  servedDaysAgo: number
  /** Running number and check digit; the latter is the province's secret, so any digit will do. */
  serial: number
  checkDigit: number
  procedure?: 'simple' | 'general'
  /** Absent = true. */
  surchargeApplies?: boolean
  withdrawnDaysAgo?: number
  paidElsewhereDaysAgo?: number
  status?: 'enforced-by-court' | 'suspended'
  held?: { reason: 'reconsideration' | 'lawsuit'; daysAgo: number }
  /** Days that an ended hold stood still. */
  heldDays?: number
}

/** Kind of document in a decision's number: 1 simple, 2 general. */
const KIND = { simple: 1, general: 2 }

export interface DecisionIdentity {
  decisionId: string
  /** 16 digits. */
  number: string
  regionCode: string
}

export function numberOf(
  plan: Pick<DecisionPlan, 'regionCode' | 'serial' | 'checkDigit'>,
  procedure: keyof typeof KIND,
) {
  const number15 = `${plan.regionCode}${KIND[procedure]}${String(plan.serial).padStart(8, '0')}`
  return { number15, checkDigit: String(plan.checkDigit) }
}
