import { vehicles } from '@/contract/vehicles'
import { addSeconds } from '@/domain/dates'
import { PoliceUnavailable } from '../../providers/police-platform/register'
import { findLicence } from '../../store/licences'
import { pendingPoints } from '../../store/points'
import type { Environment } from '../environment'
import { keepVehicle } from '../people/keep-vehicle'
import { licenceViewOf, refreshLicence } from '../people/licence'
import { type HeldVehicle, vehiclesOf } from '../people/vehicles-of'
import { type VerifiedPerson, whoIs } from '../people/who-is'
import { action } from '../runtime/action'
import { VEHICLE_DATA_SECONDS } from './limits'
import { vehicleView } from './vehicle-view'

/** Own and borrowed vehicles, and the licence; `asOf` is the age of the oldest of what the police told. */
export const list = action(vehicles.list, ['citizen'], async (_input, call) => {
  const { environment } = call
  const person = await whoIs(call)
  const licence = await findLicence(environment.database, person.id)
  const held = await vehiclesOf(environment, person.id)
  const now = environment.clock.now()
  const old = (asOf: string) => asOf < addSeconds(now, -VEHICLE_DATA_SECONDS)
  const stale = (licence && old(licence.as_of)) || held.some(({ row }) => old(row.as_of))
  if (
    !stale ||
    !(await refreshed(
      environment,
      person,
      held.filter(({ row }) => old(row.as_of)),
    ))
  )
    return answer(environment, person, licence, held)
  return answer(
    environment,
    person,
    await findLicence(environment.database, person.id),
    await vehiclesOf(environment, person.id),
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

/** Whatever is a day old is asked again; without an answer the old stays, and its age is shown. */
async function refreshed(environment: Environment, person: VerifiedPerson, old: readonly HeldVehicle[]) {
  try {
    await refreshLicence(environment, person)
    for (const { row, plate } of old) {
      const told = await environment.police.findVehicle(row.plate_kind, plate)
      if (told) await keepVehicle(environment, environment.database, told)
    }
    return true
  } catch (error) {
    if (error instanceof PoliceUnavailable) return false
    throw error
  }
}
