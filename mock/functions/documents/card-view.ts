import type { DocumentCard } from '@/contract/document-views'
import { type ChinaDate, daysBetween } from '@/domain/dates'
import type { Standing } from '../../rules/documents/stand'
import type { DocumentRow } from '../../store/documents'
import { type DocumentFacts, holderMasked } from '../papers/facts'
import { validUntilOf } from '../papers/standing'

type Shown = Extract<Standing, { shown: true }>

/** A document that may be shown, as a card in the holder's stack. */
export function cardView(
  row: Pick<DocumentRow, 'id' | 'kind'>,
  facts: DocumentFacts,
  { shown: _, ...stand }: Shown,
  today: ChinaDate,
): DocumentCard {
  const validUntil = validUntilOf(facts)
  const licence = facts.kind === 'driving-licence' ? facts.licence : null
  return {
    documentId: row.id,
    kind: row.kind,
    ...stand,
    holderMasked: holderMasked(facts),
    vehicle: facts.kind === 'driving-licence' ? null : vehicleOf(facts),
    classes: licence?.classes ?? null,
    points: licence?.points ?? null,
    validUntil,
    daysLeft: validUntil === null ? null : daysBetween(today, validUntil),
    insurer: facts.kind === 'insurance' ? facts.policy.insurer : null,
  }
}

function vehicleOf({ vehicle }: Exclude<DocumentFacts, { kind: 'driving-licence' }>): DocumentCard['vehicle'] {
  return { plate: vehicle.plate, plateKind: vehicle.plateKind, vehicleType: vehicle.vehicleType }
}
