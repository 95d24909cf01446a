import type { CostByDate } from '@/contract/payment-bills'
import { addDays, type ChinaDate, daysBetween } from '@/domain/dates'
import { type Fen, fen } from '@/domain/money'

/** What waiting costs, prepared for drawing and for saying: three dates and the sums between them. */
export interface CostLine {
  /** Fine alone: the total until `dueOn`. */
  baseFen: Fen
  /** First day with surcharge; null when it never grows. */
  growsFrom: ChinaDate | null
  /** Whether today is after `dueOn`. */
  overdue: boolean
  /** Today is at or behind the cap. */
  capped: boolean
  cost: CostByDate
}

/** @param fineFen the total while in time */
export function costLine(cost: CostByDate, fineFen: Fen): CostLine {
  const grows = cost.dailyStepFen > 0 && cost.held === null
  return {
    baseFen: fineFen,
    growsFrom: grows ? addDays(cost.dueOn, 1) : null,
    overdue: daysBetween(cost.dueOn, cost.today) > 0,
    capped: grows && daysBetween(cost.capOn, cost.today) >= 0,
    cost,
  }
}

/** The total on a day, for the stairs: one step is one day, the cap is never passed (行政处罚法 art. 72(1)). */
export function totalOn({ baseFen, cost }: CostLine, date: ChinaDate): Fen {
  const lateDays = Math.max(0, daysBetween(cost.dueOn, date))
  return fen(Math.min(cost.capFen, baseFen + lateDays * cost.dailyStepFen))
}
