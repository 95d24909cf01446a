import { vehicles } from '@/contract/vehicles'
import { refusalsToAsk } from '../../rules/violations/asking'
import { vehiclesOf } from '../people/vehicles-of'
import { whoIs } from '../people/who-is'
import { action } from '../runtime/action'
import { driverFacts } from './driver-facts'
import { policyOfPlate } from './place-policy'

/**
 * Whether the caller may ask any owner, and the limits. Which vehicle it will be is not known yet: the rules are those
 * of the place of the caller's own first vehicle, or the national ones.
 */
export const askingRules = action(vehicles.askingRules, ['citizen'], async (_input, call) => {
  const { environment } = call
  const person = await whoIs(call)
  const own = (await vehiclesOf(environment, person.id)).find(({ relation }) => relation.kind === 'own')
  const policy = await policyOfPlate(environment, own?.plate ?? null)
  const driver = await driverFacts(environment, person)
  return {
    refusals: refusalsToAsk(driver, policy, environment.clock.now()),
    maxVehicles: policy.nonOwnedVehicles,
    usedVehicles: driver.borrowedVehicles,
    maxDriversPerVehicle: policy.driversPerVehicle,
    plateKinds: policy.nonOwnedPlateKinds && [...policy.nonOwnedPlateKinds],
    methods: [...policy.consentMethods],
    onlySinceConsent: policy.onlySinceConsent,
  }
})
