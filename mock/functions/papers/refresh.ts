import type { Instant } from '@/domain/dates'
import { InsurersUnavailable } from '../../providers/insurers/insurers'
import { PoliceUnavailable } from '../../providers/police-platform/register'
import type { Executor } from '../../store/database'
import { type DocumentRow, findDocument, putDocumentFacts, removeDocument } from '../../store/documents'
import { findPerson } from '../../store/persons'
import { findVehicle } from '../../store/vehicles'
import type { Environment, Sealing } from '../environment'
import { keepVehicle } from '../people/keep-vehicle'
import { type DocumentFacts, openFacts, sealFacts, vehicleOnPaper } from './facts'
import { actBy } from './standing'

type Parts = Pick<Environment, 'database' | 'sealing' | 'clock' | 'police' | 'insurers' | 'randomBytes'>

/**
 * Asks police or insurers afresh for an issued document and keeps what they tell. Null when it is its holder's no
 * longer: the register does not know it any more, or the vehicle has changed hands. Never inside a transaction.
 * @throws PoliceUnavailable, InsurersUnavailable
 */
export async function refreshDocument(environment: Parts, row: DocumentRow): Promise<DocumentRow | null> {
  const askedAt = environment.clock.now()
  const facts = await askFor(environment, row)
  if (facts === null) {
    await removeDocument(environment.database, row.id)
    return null
  }
  await keepFacts(environment, row.id, facts, askedAt)
  return findDocument(environment.database, row.id)
}

/** The same with what is known already where nobody answers. */
export async function refreshedOrHeld(environment: Parts, row: DocumentRow): Promise<DocumentRow | null> {
  return (await unlessSilent(() => refreshDocument(environment, row), row)) ?? null
}

/** @param askedAt before the question went out */
export async function keepFacts(
  { database, sealing }: { database: Executor; sealing: Pick<Sealing, 'seal'> },
  documentId: string,
  facts: DocumentFacts,
  askedAt: Instant,
): Promise<void> {
  const told = { factsSealed: sealFacts(sealing, facts), validUntil: actBy(facts), asOf: askedAt }
  await putDocumentFacts(database, documentId, told)
}

/** `otherwise` when the office that was asked does not answer. */
export async function unlessSilent<Result, Otherwise>(
  ask: () => Promise<Result>,
  otherwise: Otherwise,
): Promise<Result | Otherwise> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof PoliceUnavailable || error instanceof InsurersUnavailable) return otherwise
    throw error
  }
}

async function askFor(environment: Parts, row: DocumentRow): Promise<DocumentFacts | null> {
  const { database, sealing, police, insurers } = environment
  const person = await findPerson(database, row.person_id)
  if (!person) return null
  const held = openFacts(sealing, row)
  const { kind } = row
  if (kind === 'driving-licence') {
    const licence = await police.findLicence(sealing.open(person.document_sealed))
    const portrait = held?.kind === kind ? held.portrait : null
    return licence && { kind, licence, portrait }
  }
  const known = row.vehicle_id === null ? null : await findVehicle(database, row.vehicle_id)
  if (!known) return null
  const plate = sealing.open(known.plate_sealed)
  if (kind === 'insurance') {
    if (held?.kind !== kind) return null
    // What the insurers do not find any more was told once: it holds until its last day.
    const policy = (await insurers.findPolicy(known.plate_kind, plate)) ?? held.policy
    return { ...held, policy }
  }
  const told = await police.findVehicle(known.plate_kind, plate)
  if (!told) return null
  await keepVehicle(environment, database, told)
  return sealing.index(told.ownerDocument) === person.document_index ? { kind, vehicle: vehicleOnPaper(told) } : null
}
