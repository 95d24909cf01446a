import type { Wallet } from '@/contract/fields'
import { maskDocument, maskName, maskPhone } from '@/domain/mask'
import { type CitizenName, citizen } from '../../../../mock/data/citizens'
import { keepVehicle } from '../../../../mock/functions/people/keep-vehicle'
import { licenceRow } from '../../../../mock/functions/people/licence'
import { putAccount } from '../../../../mock/store/accounts'
import { newId } from '../../../../mock/store/ids'
import { putLicence } from '../../../../mock/store/licences'
import { findOrMakePerson } from '../../../../mock/store/persons'
import { bindVehicle } from '../../../../mock/store/vehicles'
import type { Caller, CloudWorld } from './cloud-world'

export interface Driver extends Caller {
  personId: string
  /** Of their own vehicles, in the order of the cast. */
  vehicleIds: string[]
}

/** One of the cast, verified by face, with licence and own vehicles bound as the police know them. */
export async function driver(world: CloudWorld, name: CitizenName, wallet: Wallet = 'wechat'): Promise<Driver> {
  const caller = world.citizen(name, wallet)
  const { environment } = world
  const { database, sealing, clock } = environment
  const known = citizen(name)
  const now = clock.now()
  const papers = {
    name_sealed: sealing.seal(known.name),
    name_masked: maskName(known.name),
    document_sealed: sealing.seal(known.idNumber),
    document_masked: maskDocument(known.idNumber),
    document_index: sealing.index(known.idNumber),
    phone_sealed: sealing.seal(known.phone),
    phone_masked: maskPhone(known.phone),
  }
  const id = newId(now, environment.randomBytes)
  const person = await findOrMakePerson(database, { id, ...papers, verified_at: now })
  await putAccount(database, {
    app_id: environment.appIds[wallet],
    open_id: name,
    wallet,
    person_group: 'mainland-local',
    document_kind: 'resident-id',
    ...papers,
    tier: 'face',
    person_id: person.id,
    registered_at: now,
    verified_at: now,
  })
  const licence = await environment.police.findLicence(known.idNumber)
  if (licence) await putLicence(database, licenceRow(environment, person.id, licence, environment.clock.now()))
  const vehicleIds: string[] = []
  for (const car of known.vehicles.filter((one) => !one.company)) {
    const told = await environment.police.findVehicle(car.plateKind, car.plate)
    if (!told) throw new Error(`the police do not know ${name}'s car`)
    const vehicle = await keepVehicle(environment, database, told)
    await bindVehicle(database, { personId: person.id, vehicleId: vehicle.id, at: now })
    vehicleIds.push(vehicle.id)
  }
  return { ...caller, personId: person.id, vehicleIds }
}
