import type { VehicleView } from '@/contract/vehicles'
import { useNames } from '@/domain/vehicle'
import type { HeldVehicle } from '../people/vehicles-of'

/** A vehicle as owner or permitted driver sees it; an owner's own name is not repeated to them. */
export function vehicleView({ row, plate, relation }: HeldVehicle): VehicleView {
  return {
    vehicleId: row.id,
    plate,
    plateKind: row.plate_kind,
    vehicleType: row.vehicle_type,
    use: useNames[row.use_nature],
    relation: relation.kind === 'own' ? 'own' : 'borrowed',
    ownerMasked: relation.kind === 'own' ? null : row.owner_masked,
    since: relation.kind === 'own' ? relation.since : relation.givenAt,
    consentId: relation.kind === 'own' ? null : relation.consentId,
  }
}
