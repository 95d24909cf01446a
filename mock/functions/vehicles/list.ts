import { vehicles } from '@/contract/vehicles'
import { PoliceUnavailable } from '../../providers/police-platform/register'
import { findLicence } from '../../store/licences'
import { pendingPoints } from '../../store/points'
import type { Environment } from '../environment'
import { licenceViewOf, refreshLicence } from '../people/licence'
import { isOldNews, refreshOldVehicles } from '../people/refresh-vehicles'
import { type HeldVehicle, vehiclesOf } from '../people/vehicles-of'
import { type VerifiedPerson, whoIs } from '../people/who-is'
import { action } from '../runtime/action'
import { vehicleView } from './vehicle-view'

/** Own and borrowed vehicles, and the licence; `asOf` is the age of the oldest of what the police told. */
export const list = action(vehicles.list, ['citizen'], async (_input, call) => {
  const { environment } = call
  const { database } = environment
  const person = await whoIs(call)
  const licence = await findLicence(database, person.id)
  const held = await vehiclesOf(environment, person.id)
  // Without an answer the old stays, and its age is shown.
  const licenceIsNew =
    licence !== null && isOldNews(environment, licence.as_of) && (await refreshed(environment, person))
  const heldIsNew = await refreshOldVehicles(environment, held)
  return answer(
    environment,
    person,
    licenceIsNew ? await findLicence(database, person.id) : licence,
    heldIsNew ? await vehiclesOf(environment, person.id) : held,
  )
})

async function answer(
  { database, clock }: Environment,
  person: VerifiedPerson,
  licence: Awaited<ReturnType<typeof findLicence>>,
  held: readonly HeldVehicle[],
) {
  const ages = [...(licence ? [licence.as_of] : []), ...held.map(({ row }) => row.as_of)].sort()
  return {
    licence: licence && licenceViewOf(licence, await pendingPoints(database, person.id)),
    vehicles: held.map(vehicleView),
    asOf: ages[0] ?? clock.now(),
  }
}

async function refreshed(environment: Environment, person: VerifiedPerson): Promise<boolean> {
  try {
    await refreshLicence(environment, person)
    return true
  } catch (error) {
    if (error instanceof PoliceUnavailable) return false
    throw error
  }
}
