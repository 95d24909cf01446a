import { guides, type VehicleClassRow } from '@/contract/guides'
import { mistakes } from '../../rules/guides/mistakes'
import { licenceClasses, licenceTerms } from '../../rules/licence-classes'
import { classesFor, type VehicleTypeGroup, vehicleTypeGroups } from '../../rules/vehicle-types'
import { action } from '../runtime/action'

export const classes = action(guides.classes, ['citizen', 'anonymous'], async () => ({
  classes: licenceClasses.map((one) => ({ ...one, includes: [...one.includes] })),
  vehicles: vehicleTypeGroups.map(vehicleClassRow),
  mistakes: [...mistakes],
  terms: licenceTerms,
}))

function vehicleClassRow(group: VehicleTypeGroup): VehicleClassRow {
  const [vehicleType, ...alike] = group.types
  const needs = classesFor(group)
  return {
    vehicleType,
    alike,
    examples: group.examples,
    plateColours: [...group.plates],
    classes: needs.map(({ code }) => code),
    conditions: needs.flatMap(({ code, only }) => (only ? [{ code, only }] : [])),
  }
}
