import { maskName, maskPlate } from '@/domain/mask'
import type { PoliceVehicle } from '../../providers/police-platform/register'
import { endConsentsOfFormerOwners } from '../../store/consents'
import type { Executor } from '../../store/database'
import { newId } from '../../store/ids'
import { putVehicle, type VehicleRow } from '../../store/vehicles'
import type { Environment } from '../environment'

/**
 * Keeps what the police platform told of a vehicle. When it has changed hands, whatever its former owner agreed to
 * ends with it.
 */
export async function keepVehicle(
  { sealing, clock, randomBytes }: Pick<Environment, 'sealing' | 'clock' | 'randomBytes'>,
  executor: Executor,
  told: PoliceVehicle,
): Promise<VehicleRow> {
  const now = clock.now()
  const row = await putVehicle(executor, {
    id: newId(now, randomBytes),
    plate_kind: told.plateKind,
    plate_index: sealing.index(told.plate),
    plate_sealed: sealing.seal(told.plate),
    plate_masked: maskPlate(told.plate),
    owner_index: sealing.index(told.ownerDocument),
    owner_kind: told.ownerKind,
    owner_masked: maskName(told.ownerName),
    vehicle_type: told.vehicleType,
    use_nature: told.useNature,
    states: told.states,
    as_of: now,
  })
  await endConsentsOfFormerOwners(executor, row, now)
  return row
}
