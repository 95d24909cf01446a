import type { InputOf, OutputOf } from '@/contract/envelope'
import { vehicles } from '@/contract/vehicles'
import { readPlate } from '@/domain/plate'
import { readEngineLastSix, readVinLastSix } from '@/domain/vehicle-number'
import type { PoliceVehicle } from '../../providers/police-platform/register'
import { bindVehicle as insertBinding } from '../../store/vehicles'
import { keepVehicle } from '../people/keep-vehicle'
import { vehiclesOf } from '../people/vehicles-of'
import { type VerifiedPerson, whoIs } from '../people/who-is'
import { action, type Call } from '../runtime/action'
import { callerOf } from '../runtime/idempotency'
import { inTransaction } from '../runtime/in-transaction'
import { limitTries } from '../runtime/limit-tries'
import { vehicleBindings } from './limits'
import { vehicleView } from './vehicle-view'

type Input = InputOf<typeof vehicles.bindVehicle>
type Bound = OutputOf<typeof vehicles.bindVehicle>
type Wrong = Extract<Bound, { kind: 'wrong' }>['fields'][number]

/**
 * Binds a vehicle that is registered on the caller. Whoever does not know its last six digits does not learn whose it
 * is.
 */
export const bindVehicle = action(vehicles.bindVehicle, ['citizen'], async (input, call): Promise<Bound> => {
  const { environment } = call
  const person = await whoIs(call)
  if (call.subject) return bound(call, person, call.subject)
  await limitTries(environment, callerOf(call.identity), vehicleBindings)
  const read = readPlate(input.plate, input.plateKind)
  const typed = lastSixOf(input.proof)
  const malformed: Wrong[] = []
  if (read.kind === 'wrong') malformed.push(wrongPlate(read.problem))
  if (typed === null) malformed.push({ field: 'lastSix', problem: 'malformed' })
  if (read.kind === 'wrong' || typed === null) return { kind: 'wrong', fields: malformed }

  const told = await environment.police.findVehicle(input.plateKind, read.plate)
  if (!told) return wrong({ field: 'plate', problem: 'unknown' })
  if (registeredLastSix(told, input.proof.kind) !== typed) return wrong({ field: 'lastSix', problem: 'does-not-fit' })
  if (environment.sealing.index(told.ownerDocument) !== person.document_index)
    return wrong({ field: 'plate', problem: 'not-yours' })
  const vehicleId = await bind(call, person, told)
  return vehicleId ? bound(call, person, vehicleId) : wrong({ field: 'plate', problem: 'already-bound' })
})

function bind(call: Call<'citizen'>, person: VerifiedPerson, told: PoliceVehicle): Promise<string | null> {
  const { environment } = call
  return inTransaction(environment, async (transaction) => {
    const vehicle = await keepVehicle(environment, transaction, told)
    const binding = { personId: person.id, vehicleId: vehicle.id, at: environment.clock.now() }
    if (!(await insertBinding(transaction, binding))) return null
    await call.claim(transaction, vehicle.id)
    return vehicle.id
  })
}

async function bound({ environment }: Call<'citizen'>, person: VerifiedPerson, vehicleId: string): Promise<Bound> {
  const held = (await vehiclesOf(environment, person.id)).find(({ row }) => row.id === vehicleId)
  if (!held) throw new Error(`bound vehicle ${vehicleId} is not held`)
  return { kind: 'bound', vehicle: vehicleView(held) }
}

function lastSixOf({ kind, lastSix }: Input['proof']): string | null {
  const read = kind === 'vin' ? readVinLastSix(lastSix) : readEngineLastSix(lastSix)
  return read.kind === 'wrong' ? null : read.lastSix
}

const registeredLastSix = (told: PoliceVehicle, proof: Input['proof']['kind']) =>
  proof === 'vin' ? told.vinLastSix : told.engineLastSix

const wrong = (field: Wrong): Bound => ({ kind: 'wrong', fields: [field] })

function wrongPlate(problem: string): Wrong {
  if (problem === 'other-kind') return { field: 'plate', problem: 'other-kind' }
  return { field: problem === 'no-such-kind' ? 'plateKind' : 'plate', problem: 'malformed' }
}
