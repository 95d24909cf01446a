import { checks } from '@/contract/checks'
import type { InputOf } from '@/contract/envelope'
import { chinaDate } from '@/domain/dates'
import { mayDrive as judge, type VehicleAtRoadside } from '../../rules/checks/may-drive'
import { findRoadsideCheck, type RoadsideCheckRow } from '../../store/roadside-checks'
import { signedIn } from '../casework/officer'
import { action, type Call } from '../runtime/action'
import { Refusal } from '../runtime/refusal'
import { cardNow, isUsable } from './card-now'

type Asked = InputOf<typeof checks.mayDrive>['vehicle']

/**
 * Whether the driver in front of the officer may drive the vehicle in front of them, by what the registers say now.
 * NOT_FOUND for a scan of another officer's, of another kind of card, or of more than ten minutes ago.
 */
export const mayDrive = action(checks.mayDrive, ['case-officer'], async ({ licenceCheckId, vehicle }, call) => {
  await signedIn(call)
  const card = await scanned(call, licenceCheckId, 'driving-licence', 'input.licenceCheckId')
  const licence = card?.facts.kind === 'driving-licence' ? card.facts.licence : null
  const driver = {
    classes: licence?.classes ?? [],
    usable: isUsable(card),
    firstIssuedOn: licence?.firstIssuedOn ?? null,
  }
  return judge(driver, await vehicleAtRoadside(call, vehicle), chinaDate(call.environment.clock.now()))
})

async function vehicleAtRoadside(call: Call<'case-officer'>, asked: Asked): Promise<VehicleAtRoadside> {
  if (asked.by === 'type') return { vehicleType: asked.vehicleType.trim(), use: null, usable: true }
  const card = await scanned(call, asked.checkId, 'vehicle-licence', 'input.vehicle.checkId')
  const vehicle = card?.facts.kind === 'vehicle-licence' ? card.facts.vehicle : null
  return { vehicleType: vehicle?.vehicleType ?? '', use: vehicle?.useNature ?? null, usable: isUsable(card) }
}

async function scanned(
  { environment, identity }: Call<'case-officer'>,
  id: string,
  kind: RoadsideCheckRow['kind'],
  field: string,
) {
  const { database, clock } = environment
  const check = await findRoadsideCheck(database, identity.officerId, id, clock.now())
  if (check?.kind !== kind) throw new Refusal('NOT_FOUND', 'no such scan of yours in the last ten minutes', { field })
  return cardNow(environment, check.document_id)
}
