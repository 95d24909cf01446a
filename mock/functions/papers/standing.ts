import type { AuthorityView } from '@/contract/fields'
import type { ChinaDate } from '@/domain/dates'
import { licenceStanding } from '../../rules/documents/licence-stand'
import type { Standing } from '../../rules/documents/stand'
import { insuranceStanding, vehicleStanding } from '../../rules/documents/vehicle-stand'
import type { DocumentFacts } from './facts'

/** The police's line in the whole country; offices of other places are no rows of ours. */
const POLICE_HOTLINE = '12123'

/** Whether a document can be used and shown on `today`. */
export function standingOfFacts(facts: DocumentFacts, today: ChinaDate): Standing {
  switch (facts.kind) {
    case 'driving-licence':
      return licenceStanding(facts.licence, today)
    case 'insurance':
      return insuranceStanding(facts.policy, today)
    default:
      return vehicleStanding(facts.vehicle, today)
  }
}

/** Until when it can be used, as far as a date says so; null = long-term, or none is known. */
export function validUntilOf(facts: DocumentFacts): ChinaDate | null {
  switch (facts.kind) {
    case 'driving-licence':
      return facts.licence.validUntil
    case 'inspection-mark':
      return facts.vehicle.inspectionUntil
    case 'insurance':
      return facts.policy.endsOn
    // It has no term of its own: the inspection mark carries the date.
    case 'vehicle-licence':
      return null
  }
}

/** The day by which the holder has something to do: of a deferred renewal the end of the deferral. */
export function actBy(facts: DocumentFacts): ChinaDate | null {
  const deferred = facts.kind === 'driving-licence' && facts.licence.states.includes('N')
  return (deferred && facts.licence.deferredUntil.renewal) || validUntilOf(facts)
}

/** Who issued it, and whom to ask. */
export function issuerOf(facts: DocumentFacts): AuthorityView {
  if (facts.kind === 'driving-licence') {
    const { fileNumber, issuer } = facts.licence
    // A file number begins with the city that keeps the file.
    return { regionCode: `${fileNumber.slice(0, 4)}00`, name: issuer, hotline: POLICE_HOTLINE }
  }
  const { paper } = facts.vehicle
  const office = { regionCode: paper?.issuerRegion ?? '', name: paper?.issuer ?? '', hotline: POLICE_HOTLINE }
  return facts.kind === 'insurance' ? { ...office, name: facts.policy.insurer } : office
}
