import type { Instant } from '@/domain/dates'
import type { Policy } from '../policies/profile'
import { caseOf, type Rule } from './case'
import { chargeRules } from './charge-rules'
import type { Condition, PersonFacts, RecordFacts, VehicleFacts } from './facts'
import { personRules } from './person-rules'
import { recordRules } from './record-rules'
import { vehicleRules } from './vehicle-rules'

export { outcomeOf } from './case'

const rules: readonly Rule[] = [...recordRules, ...chargeRules, ...personRules, ...vehicleRules]

/**
 * Every condition that this record has to meet to be settled here by this person now, the broken ones first; all met =
 * it can. `policy` is that of the record's authority. Each rule looks for itself: one broken condition hides no other.
 */
export function conditionsOf(
  record: RecordFacts,
  person: PersonFacts,
  vehicle: VehicleFacts,
  policy: Policy,
  moment: Instant,
): Condition[] {
  const given = caseOf(record, person, vehicle, policy, moment)
  const all = rules.map((rule) => rule(given)).filter((one): one is Condition => one !== null)
  return [...unmet(all), ...all.filter(({ met }) => met)]
}

export function unmet(conditions: readonly Condition[]): Condition[] {
  return conditions.filter(({ met }) => !met)
}
