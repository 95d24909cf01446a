import { vehicles } from '@/contract/vehicles'
import { unbindVehicle as removeBinding } from '../../store/vehicles'
import { whoIs } from '../people/who-is'
import { action } from '../runtime/action'
import { Refusal } from '../runtime/refusal'

/** Takes an own vehicle off the list; the owner stays the owner, and what drivers were allowed stays. */
export const unbindVehicle = action(vehicles.unbindVehicle, ['citizen'], async ({ vehicleId }, call) => {
  const person = await whoIs(call)
  if (!(await removeBinding(call.environment.database, person.id, vehicleId)))
    throw new Refusal('NOT_FOUND', 'you have bound no such vehicle', { field: 'input.vehicleId' })
  return { done: true as const }
})
