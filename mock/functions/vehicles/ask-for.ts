import type { AskingRefusal } from '@/contract/vehicles'
import { readPlate } from '@/domain/plate'
import type { PoliceVehicle } from '../../providers/police-platform/register'
import type { Policy } from '../../rules/policies/profile'
import { refusalsToAskFor } from '../../rules/violations/asking'
import type { Environment } from '../environment'
import type { VerifiedPerson } from '../people/who-is'
import { Refusal } from '../runtime/refusal'
import { askedVehicle, driverFacts } from './driver-facts'
import { policyOfPlate } from './place-policy'

export interface Asking {
  refusals: AskingRefusal[]
  policy: Policy
  /** Null when no vehicle carries this plate. */
  told: PoliceVehicle | null
}

/**
 * What stands against this driver asking for this vehicle, by the rules of the vehicle's place; asks the police.
 * @throws Refusal BAD_INPUT for a plate that this kind cannot have
 */
export async function askFor(
  environment: Environment,
  person: VerifiedPerson,
  wanted: { plateKind: string; plate: string },
): Promise<Asking> {
  const read = readPlate(wanted.plate, wanted.plateKind)
  if (read.kind !== 'plate') throw new Refusal('BAD_INPUT', 'no plate of this kind', { field: 'input.plate' })
  const { plate } = read
  const policy = await policyOfPlate(environment, plate)
  const told = await environment.police.findVehicle(wanted.plateKind, plate)
  const driver = await driverFacts(environment, person)
  const vehicle = await askedVehicle(environment, person, { plateKind: wanted.plateKind, plate }, told)
  return { refusals: refusalsToAskFor(driver, vehicle, policy, environment.clock.now()), policy, told }
}
