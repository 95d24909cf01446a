import { identity } from '@/contract/identity'
import { provinceOfPlate } from '@/domain/provinces'
import { findPersonOfAccount } from '../../store/accounts'
import { vehiclesOf } from '../people/vehicles-of'
import { action, type Call } from '../runtime/action'
import { counterViews } from '../views/counter-view'

/** Where an officer confirms a person; first those of the provinces in which the caller's vehicles are registered. */
export const counters = action(identity.counters, ['citizen'], async (_input, call) => ({
  counters: await countersFor(call),
}))

export async function countersFor({ environment, identity }: Call<'citizen'>) {
  const person = await findPersonOfAccount(environment.database, identity)
  const held = person ? await vehiclesOf(environment, person.id) : []
  const provinces = held.flatMap(({ plate }) => provinceOfPlate(plate)?.code ?? [])
  return counterViews(environment, [...new Set(provinces)])
}
