import type { ChinaDate } from '@/domain/dates'
import type { VehicleKey } from './new-record'
import { changing, type PlatformParts } from './parts'
import { PoliceRefused } from './register'

/** What the police change of a licence: its letters, its last day, how long its renewal is deferred. */
export interface LicenceChange {
  states?: string
  validUntil?: ChinaDate
  renewalDeferredUntil?: ChinaDate
}

export interface VehicleChange {
  states?: string
  inspectionUntil?: ChinaDate
}

/** @throws PoliceRefused UNKNOWN */
export function changeLicence(parts: PlatformParts, licenceNumber: string, change: LicenceChange): Promise<void> {
  return changing(parts, async (platform) => {
    const changed = await platform
      .updateTable('police_licence')
      .set({
        states: change.states,
        valid_until: change.validUntil,
        renewal_deferred_until: change.renewalDeferredUntil,
      })
      .where('number_index', '=', parts.sealing.index(licenceNumber))
      .returning('number_index')
      .executeTakeFirst()
    if (!changed) throw new PoliceRefused('UNKNOWN')
  })
}

/** @throws PoliceRefused UNKNOWN */
export function changeVehicle(parts: PlatformParts, { plateKind, plate }: VehicleKey, change: VehicleChange) {
  return changing(parts, async (platform) => {
    const changed = await platform
      .updateTable('police_vehicle')
      .set({ states: change.states, inspection_until: change.inspectionUntil })
      .where('plate_index', '=', parts.sealing.index(plate))
      .where('plate_kind', '=', plateKind)
      .returning('plate_kind')
      .executeTakeFirst()
    if (!changed) throw new PoliceRefused('UNKNOWN')
  })
}
