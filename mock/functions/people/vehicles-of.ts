import type { Instant } from '@/domain/dates'
import { listBorrowedVehicles, listOwnVehicles, type VehicleRow } from '../../store/vehicles'
import type { Environment } from '../environment'

/** A vehicle whose records a person may handle now. */
export interface HeldVehicle {
  row: VehicleRow
  /** In full: it is shown to owner and permitted driver alone. */
  plate: string
  relation: { kind: 'own'; since: Instant } | { kind: 'consent'; consentId: string; givenAt: Instant; endedAt: null }
}

/** Own vehicles that are bound, then others' with their owner's consent. A withdrawn consent ends it at once. */
export async function vehiclesOf(
  { database, sealing }: Pick<Environment, 'database' | 'sealing'>,
  personId: string,
): Promise<HeldVehicle[]> {
  const own = await listOwnVehicles(database, personId)
  const borrowed = await listBorrowedVehicles(database, personId)
  return [
    ...own.map(({ bound_at, ...row }) => ({
      row,
      plate: sealing.open(row.plate_sealed),
      relation: { kind: 'own' as const, since: bound_at },
    })),
    ...borrowed.map(({ consent_id, given_at, ...row }) => ({
      row,
      plate: sealing.open(row.plate_sealed),
      relation: { kind: 'consent' as const, consentId: consent_id, givenAt: given_at, endedAt: null },
    })),
  ]
}
