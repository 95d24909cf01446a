import type { Environment } from '../environment'
import { refreshOldVehicles } from '../people/refresh-vehicles'
import type { VerifiedPerson } from '../people/who-is'
import { type Held, heldBy, isHeldNow } from './cases'

/** What the caller holds now; the police are asked again for a vehicle that may have changed hands since they told. */
export async function heldAfresh(environment: Environment, person: VerifiedPerson, vehicleId = ''): Promise<Held[]> {
  const held = (await heldBy(environment.database, environment, person, vehicleId)).filter(isHeldNow)
  if (!(await refreshOldVehicles(environment, held))) return held
  return (await heldBy(environment.database, environment, person, vehicleId)).filter(isHeldNow)
}
