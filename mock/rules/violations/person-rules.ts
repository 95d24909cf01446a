import { tierRank } from '../identity/tiers'
import { blockingStates, isUsableLicence } from '../licence-states'
import type { Case, Rule } from './case'
import { condition, only } from './case'

/** Who settles, and with which licence. */
export const personRules: readonly Rule[] = [
  (given) => {
    const { handlingTier, sources } = given.policy
    return only(
      tierRank(given.person.tier) < tierRank(handlingTier),
      'identity-too-weak',
      sources.handlingTier,
      'verify-face',
    )
  },
  ({ person }) =>
    only(
      person.licence === null,
      'no-licence',
      '道路交通安全违法行为记分管理办法第十三条：记分与处罚决定同时执行',
      'bind-licence',
    ),
  ({ person }) => {
    if (!person.licence) return null
    const states = blockingStates(person.licence.states)
    const met = isUsableLicence(person.licence.states)
    const source = '道路交通安全法实施条例第二十八条；交管12123：驾驶证须能正常使用'
    return condition('licence-not-usable', met, source, 'window', met ? {} : { states })
  },
  (given) => {
    const limit = given.policy.tradingVehiclesPerYear
    if (limit === null || given.vehicle.relation.kind === 'own') return null
    const count = vehiclesThisYear(given)
    return only(count >= limit, 'driver-trades-points', given.policy.sources.tradingVehiclesPerYear, 'window', {
      count,
    })
  },
  (given) => {
    const limit = given.policy.tradingDriversPerYear
    if (limit === null || given.vehicle.relation.kind === 'own') return null
    const count = given.vehicle.driversThisYear + (given.person.settledForThisVehicle ? 1 : 0)
    return only(count >= limit, 'vehicle-trades-points', given.policy.sources.tradingDriversPerYear, 'window', {
      count,
    })
  },
]

function vehiclesThisYear({ person }: Case): number {
  return person.othersVehiclesThisYear + (person.settledForThisVehicle ? 1 : 0)
}
