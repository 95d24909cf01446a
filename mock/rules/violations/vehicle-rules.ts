import { chinaDate } from '@/domain/dates'
import { provinceOf, provinceOfPlate } from '@/domain/provinces'
import { useNames } from '@/domain/vehicle'
import type { Case, Rule } from './case'
import { condition, only } from './case'

/** Whose vehicle, of what kind, from where. */
export const vehicleRules: readonly Rule[] = [
  ({ vehicle, policy }) => {
    const { relation } = vehicle
    if (relation.kind === 'own') return condition('vehicle-not-mine', true, '道路交通安全法第一百一十四条', 'owner')
    return only(relation.kind === 'none', 'vehicle-not-mine', policy.sources.consentMethods, 'owner')
  },
  ({ vehicle, policy, moment }) => {
    const { relation, ownerMasked } = vehicle
    if (relation.kind !== 'consent') return null
    const ended = relation.endedAt !== null && relation.endedAt <= moment
    // While it stands, `before-consent` tells the citizen so.
    if (!ended && policy.onlySinceConsent) return null
    const facts = ended ? { ownerMasked, on: chinaDate(relation.endedAt as string) } : { ownerMasked }
    return condition('consent-ended', !ended, policy.sources.consentMethods, 'owner', facts)
  },
  ({ vehicle, policy, happenedOn }) => {
    const { relation, ownerMasked } = vehicle
    if (relation.kind !== 'consent' || !policy.onlySinceConsent) return null
    const on = chinaDate(relation.givenAt)
    const facts = { ownerMasked, on }
    return condition('before-consent', happenedOn >= on, policy.sources.onlySinceConsent, 'owner', facts)
  },
  ({ vehicle, policy }) =>
    only(
      vehicle.relation.kind !== 'own' && policy.nonOwnedVehicles === 0,
      'others-vehicles-not-here',
      policy.sources.nonOwnedVehicles,
      'owner',
    ),
  ({ vehicle, policy }) =>
    only(policy.excludedUses.includes(vehicle.use), 'key-vehicle', policy.sources.excludedUses, 'window', {
      use: useNames[vehicle.use],
    }),
  (given) => {
    const source = vehicleKindRefusal(given)
    return source === null ? null : condition('vehicle-kind-not-here', false, source.why, 'window', source.facts)
  },
  ({ vehicle, policy }) => {
    const places = policy.localPlates
    if (places === null) return null
    const met = places.some((place) => vehicle.plate.startsWith(place))
    const facts = { place: places.join('、') }
    return condition('vehicle-not-local', met, policy.sources.localPlates, 'window', facts)
  },
  ({ record, vehicle, policy }) => {
    if (policy.recordsFrom === 'nation') return null
    const province = provinceOf(record.regionCode)
    const met = province === provinceOfPlate(vehicle.plate)
    const facts = province ? { place: province.name } : {}
    return condition('record-not-local', met, policy.sources.recordsFrom, 'window', facts)
  },
]

/** The first setting that this kind of vehicle does not fit, with what the citizen is told of it. */
function vehicleKindRefusal({
  vehicle,
  policy,
}: Case): { why: string; facts: { use?: string; states?: string[] } } | null {
  const own = vehicle.relation.kind === 'own'
  const kinds = own ? policy.ownPlateKinds : policy.nonOwnedPlateKinds
  const { sources } = policy
  if (kinds !== null && !kinds.includes(vehicle.plateKind))
    return { why: own ? sources.ownPlateKinds : sources.nonOwnedPlateKinds, facts: { states: [vehicle.plateKind] } }
  if (!own && policy.nonOwnedUses !== null && !policy.nonOwnedUses.includes(vehicle.use))
    return { why: sources.nonOwnedUses, facts: { use: useNames[vehicle.use] } }
  if (policy.onlyPrivateVehicles && vehicle.ownerKind === 'company')
    return { why: sources.onlyPrivateVehicles, facts: { use: useNames[vehicle.use] } }
  return null
}
