import { maskName } from '@/domain/mask'
import type { CompulsoryPolicy } from '../../providers/insurers/insurers'
import type { PoliceLicence, PoliceVehicle } from '../../providers/police-platform/register'
import type { DocumentRow } from '../../store/documents'
import type { Sealing } from '../environment'

/** What a card of a vehicle needs of the register; the owner's phone is none of its business. */
export type VehicleOnPaper = Omit<PoliceVehicle, 'ownerPhone'>

/** What police and insurers told of a document when they were asked last. */
export type DocumentFacts =
  | {
      kind: 'driving-licence'
      licence: PoliceLicence
      /** PNG as base64: the photo on file when it was issued, or the holder's own. */
      portrait: string | null
    }
  | { kind: 'vehicle-licence' | 'inspection-mark'; vehicle: VehicleOnPaper }
  | { kind: 'insurance'; vehicle: VehicleOnPaper; policy: CompulsoryPolicy }

export const sealFacts = (sealing: Pick<Sealing, 'seal'>, facts: DocumentFacts): string =>
  sealing.seal(JSON.stringify(facts))

/** Null before anything was told. Nobody but `sealFacts` has written it. */
export function openFacts(
  sealing: Pick<Sealing, 'open'>,
  { facts_sealed }: Pick<DocumentRow, 'facts_sealed'>,
): DocumentFacts | null {
  return facts_sealed === null ? null : (JSON.parse(sealing.open(facts_sealed)) as DocumentFacts)
}

export function vehicleOnPaper({ ownerPhone: _, ...vehicle }: PoliceVehicle): VehicleOnPaper {
  return vehicle
}

export function holderMasked(facts: DocumentFacts): string {
  return maskName(facts.kind === 'driving-licence' ? facts.licence.name : facts.vehicle.ownerName)
}
