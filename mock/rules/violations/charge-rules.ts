import type { ConditionView } from '@/contract/records'
import type { Case, Rule } from './case'
import { condition, only } from './case'

const GENERAL = '道路交通安全违法行为处理程序规定第四十三条、第五十二条'

/** What the act costs: money, points, the licence itself. */
export const chargeRules: readonly Rule[] = [
  ({ law }) => only(law.by !== 'vehicle', 'not-a-motor-vehicle', '道路交通安全法第一百一十四条', 'window'),
  (given) => {
    const { charge } = given.outcome
    if (charge.kind === 'by-gain') return null
    const money = moneyFacts(given)
    return condition('fine-too-high', !fineTooHigh(given), given.policy.sources.maxFineFen, 'window', money)
  },
  ({ law }) =>
    only(law.sanction !== null, 'licence-at-stake', GENERAL, 'window', law.sanction ? { sanction: law.sanction } : {}),
  // Where the fine or the licence says it already, it would be the same reason twice.
  (given) => {
    const { law, outcome } = given
    const said = law.sanction !== null || fineTooHigh(given)
    return only(
      outcome.charge.kind !== 'warning' && law.procedure === 'general' && !said,
      'general-procedure',
      GENERAL,
      'window',
    )
  },
  ({ outcome, policy }) => {
    const limitPoints = policy.maxPointsPerRecord
    if (limitPoints === null) return null
    const { points } = outcome
    const met = points <= limitPoints
    return condition('points-per-record', met, policy.sources.maxPointsPerRecord, 'window', { points, limitPoints })
  },
  ({ outcome, person, policy }) => {
    const { points } = outcome
    const pointsAfter = (person.licence?.points ?? 0) + points
    const limitPoints = policy.pointsMustStayBelow
    const facts = { points, pointsAfter, limitPoints }
    return condition(
      'points-reach-full',
      pointsAfter < limitPoints,
      policy.sources.pointsMustStayBelow,
      'window',
      facts,
    )
  },
]

/** A range is decided by officers who have heard the person, however small it is. */
function fineTooHigh({ outcome: { charge }, policy }: Case): boolean {
  return charge.kind === 'range' || (charge.kind === 'fine' && charge.fineFen > policy.maxFineFen)
}

function moneyFacts({ outcome: { charge }, policy }: Case): ConditionView['facts'] {
  const limitFen = policy.maxFineFen
  if (charge.kind === 'fine') return { limitFen, fromFen: charge.fineFen, toFen: charge.fineFen }
  return charge.kind === 'range' ? { limitFen, fromFen: charge.fromFen, toFen: charge.toFen } : { limitFen }
}
