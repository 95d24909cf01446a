import type { LicenceView } from '@/contract/records'
import type { Instant } from '@/domain/dates'
import { maskDocument, maskFileNumber } from '@/domain/mask'
import type { PoliceLicence } from '../../providers/police-platform/register'
import { findLicence, type LicenceRow, putLicence } from '../../store/licences'
import type { PersonRow } from '../../store/persons'
import type { Environment } from '../environment'

/**
 * Asks the police platform afresh for a bound licence and keeps what it tells. Null when none is bound, or the
 * platform knows it no longer. To be called whenever points of ours were entered there, too: what is entered stops
 * counting as pending. Never inside a transaction. @throws PoliceUnavailable
 */
export async function refreshLicence(
  environment: Pick<Environment, 'database' | 'police' | 'sealing' | 'clock'>,
  person: Pick<PersonRow, 'id' | 'document_sealed'>,
): Promise<LicenceRow | null> {
  const bound = await findLicence(environment.database, person.id)
  if (!bound) return null
  const askedAt = environment.clock.now()
  const told = await environment.police.findLicence(environment.sealing.open(person.document_sealed))
  return told && putLicence(environment.database, licenceRow(environment, person.id, told, askedAt))
}

/**
 * The platform's licence as a row of this person's, bound now unless it is bound already.
 * @param askedAt before the question went out: what is entered while the answer is under way may be missing in it
 */
export function licenceRow(
  { sealing }: Pick<Environment, 'sealing'>,
  personId: string,
  told: PoliceLicence,
  askedAt: Instant,
): LicenceRow {
  return {
    person_id: personId,
    number_index: sealing.index(told.number),
    number_masked: maskDocument(told.number),
    file_number_sealed: sealing.seal(told.fileNumber),
    file_number_masked: maskFileNumber(told.fileNumber),
    classes: told.classes,
    states: told.states,
    issuer: told.issuer,
    first_issued_on: told.firstIssuedOn,
    valid_until: told.validUntil,
    points: told.points,
    cycle_ends_on: told.cycleEndsOn,
    bound_at: askedAt,
    as_of: askedAt,
  }
}

/** @param pendingPoints decided here and not entered at the police platform yet */
export function licenceViewOf(row: LicenceRow, pendingPoints: number): LicenceView {
  return {
    numberMasked: row.number_masked,
    fileNumberMasked: row.file_number_masked,
    classes: row.classes,
    states: Array.from(row.states),
    issuer: row.issuer,
    validUntil: row.valid_until,
    points: row.points,
    pendingPoints,
    cycleEndsOn: row.cycle_ends_on,
    asOf: row.as_of,
  }
}
