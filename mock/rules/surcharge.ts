import type { CostByDate } from '@/contract/payment-bills'
import { addDays, type ChinaDate, daysBetween } from '@/domain/dates'
import { type Fen, fen, ZERO_FEN } from '@/domain/money'
import type { Policy } from './policies/profile'

/** The columns of a decision on which its price depends; a row of the table fits. */
export interface PricedDecision {
  fine_fen: Fen
  surcharge_applies: boolean
  decided_on: ChinaDate
  served_on: ChinaDate
  held_reason: 'reconsideration' | 'lawsuit' | null
  held_since: ChinaDate | null
  held_days: number
}

type SurchargePolicy = Pick<
  Policy,
  'termDays' | 'termStarts' | 'closedDays' | 'surchargePercentPerDay' | 'surchargeCapPercent'
>

export interface Price {
  fineFen: Fen
  surchargeFen: Fen
  totalFen: Fen
  /** Days that carry the surcharge: whole days after the due date without the days on hold. */
  lateDays: number
  cost: CostByDate
}

/**
 * Last day without surcharge. The day after service is day 1 (行政处罚法 art. 67(3)); the fifteen days are calendar
 * days, since art. 85 makes only terms of two, three, five and seven days working days.
 */
export function dueDate(
  decision: Pick<PricedDecision, 'decided_on' | 'served_on'>,
  policy: SurchargePolicy,
): ChinaDate {
  const start = policy.termStarts === 'service' ? decision.served_on : decision.decided_on
  let day = addDays(start, policy.termDays)
  while (policy.closedDays?.includes(day)) day = addDays(day, 1)
  return day
}

/**
 * What `decision` costs on `today`, and what waiting adds: 3 % of the fine per late day, never more than the fine
 * (行政处罚法 art. 72(1)), nothing for days of reconsideration or lawsuit (art. 73(3)), nothing at all where the
 * decision does not impose it. A daily step that is not whole fen is rounded down, in the payer's favour; with
 * fines in whole yuan it always is whole.
 */
export function costByDate(decision: PricedDecision, today: ChinaDate, policy: SurchargePolicy): Price {
  const dueOn = dueDate(decision, policy)
  const step = decision.surcharge_applies ? percentOf(decision.fine_fen, policy.surchargePercentPerDay) : ZERO_FEN
  const cap = step === 0 ? ZERO_FEN : percentOf(decision.fine_fen, policy.surchargeCapPercent)
  const lateDays = countLateDays(decision, dueOn, today)
  const surchargeFen = fen(Math.min(cap, step * lateDays))
  const totalFen = fen(decision.fine_fen + surchargeFen)
  const { held_reason: reason, held_since: since } = decision
  const cost: CostByDate = {
    today,
    todayFen: totalFen,
    dueOn,
    dailyStepFen: step,
    capOn: step === 0 ? dueOn : capDate(decision, dueOn, today, lateDays, Math.ceil(cap / step)),
    capFen: fen(decision.fine_fen + cap),
    held: reason && since ? { reason, since } : null,
  }
  return { fineFen: decision.fine_fen, surchargeFen, totalFen, lateDays, cost }
}

/** The first day of a hold no longer counts; days of earlier holds are taken off. */
function countLateDays(decision: PricedDecision, dueOn: ChinaDate, today: ChinaDate): number {
  const holdStops = decision.held_since !== null && decision.held_since <= today
  const lastCounted = holdStops ? addDays(decision.held_since as ChinaDate, -1) : today
  return Math.max(0, daysBetween(dueOn, lastCounted) - decision.held_days)
}

/** During a hold nobody knows when the cap comes: then it is the earliest day, as if the hold ended today. */
function capDate(
  decision: PricedDecision,
  dueOn: ChinaDate,
  today: ChinaDate,
  lateDays: number,
  daysToCap: number,
): ChinaDate {
  const moving = decision.held_since !== null && decision.held_since <= today && lateDays < daysToCap
  if (!moving) return addDays(dueOn, daysToCap + decision.held_days)
  return addDays(today > dueOn ? today : dueOn, daysToCap - lateDays)
}

function percentOf(amount: Fen, percent: number): Fen {
  return fen(Math.floor((amount * percent) / 100))
}
