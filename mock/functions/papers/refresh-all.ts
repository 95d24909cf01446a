import type { CardKind } from '@/contract/document-views'
import { addSeconds } from '@/domain/dates'
import type { PoliceLicence } from '../../providers/police-platform/register'
import { type DocumentRow, insertDocument, listDocuments, removeDocument } from '../../store/documents'
import { newId } from '../../store/ids'
import type { PersonRow } from '../../store/persons'
import type { Environment } from '../environment'
import { keepVehicle } from '../people/keep-vehicle'
import type { HeldVehicle } from '../people/vehicles-of'
import { openFacts, type VehicleOnPaper, vehicleOnPaper } from './facts'
import { keepFacts, unlessSilent } from './refresh'

/** News of a minute ago are asked for again. */
const FRESH_SECONDS = 60

/** What was learnt on the way, of documents that may be had. */
export interface Told {
  /** `silent`: the police did not answer; null: they know no licence. */
  licence: PoliceLicence | null | 'silent'
}

/**
 * Brings a person's documents up to date, each office asked at most once for each thing and all at the same time. Marks
 * and policies are documents as soon as somebody knows them: they are issued with the inspection and the contract, and
 * nobody applies for them. What does not answer changes nothing. Never inside a transaction.
 */
export async function refreshAll(
  environment: Environment,
  person: PersonRow,
  own: readonly HeldVehicle[],
): Promise<Told> {
  const rows = await listDocuments(environment.database, person.id)
  const [licence] = await Promise.all([
    refreshLicenceDocument(environment, person, rows),
    ...own.map((vehicle) => refreshVehicleDocuments(environment, person, vehicle, rows)),
  ])
  return { licence }
}

async function refreshLicenceDocument(environment: Environment, person: PersonRow, rows: readonly DocumentRow[]) {
  const row = rows.find(({ kind }) => kind === 'driving-licence')
  const held = row ? openFacts(environment.sealing, row) : null
  if (held?.kind === 'driving-licence' && isFresh(environment, row)) return held.licence
  const askedAt = environment.clock.now()
  const number = environment.sealing.open(person.document_sealed)
  const licence = await unlessSilent(() => environment.police.findLicence(number), 'silent' as const)
  if (row?.state !== 'issued' || licence === 'silent') return licence
  const portrait = held?.kind === 'driving-licence' ? held.portrait : null
  if (licence) await keepFacts(environment, row.id, { kind: 'driving-licence', licence, portrait }, askedAt)
  else await removeDocument(environment.database, row.id)
  return licence
}

async function refreshVehicleDocuments(
  environment: Environment,
  person: PersonRow,
  { row: vehicle, plate }: HeldVehicle,
  all: readonly DocumentRow[],
): Promise<void> {
  const rows = all.filter(({ vehicle_id }) => vehicle_id === vehicle.id)
  const rowOf = (kind: CardKind) => rows.find((row) => row.kind === kind)
  const askedAt = environment.clock.now()
  const put = async (kind: Exclude<CardKind, 'driving-licence'>, onPaper: VehicleOnPaper) => {
    const row = rowOf(kind) ?? (kind === 'vehicle-licence' ? null : await issue(environment, person, kind, vehicle.id))
    if (row && kind !== 'insurance') await keepFacts(environment, row.id, { kind, vehicle: onPaper }, askedAt)
    return row
  }
  if (!isFresh(environment, rowOf('inspection-mark'))) {
    const told = await unlessSilent(() => environment.police.findVehicle(vehicle.plate_kind, plate), null)
    if (told) {
      await keepVehicle(environment, environment.database, told)
      if (environment.sealing.index(told.ownerDocument) !== person.document_index) return
      await put('vehicle-licence', vehicleOnPaper(told))
      if (told.inspectionUntil !== null) await put('inspection-mark', vehicleOnPaper(told))
    }
  }
  const onPaper = await heldVehicle(environment, person, vehicle.id)
  if (!onPaper || isFresh(environment, rowOf('insurance'))) return
  const policy = await unlessSilent(() => environment.insurers.findPolicy(vehicle.plate_kind, plate), null)
  const row = policy && (await put('insurance', onPaper))
  if (policy && row) await keepFacts(environment, row.id, { kind: 'insurance', vehicle: onPaper, policy }, askedAt)
}

/** What was told of a vehicle, with whichever of its documents. */
export async function heldVehicle(
  { database, sealing }: Environment,
  { id }: Pick<PersonRow, 'id'>,
  vehicleId: string,
): Promise<VehicleOnPaper | null> {
  for (const row of await listDocuments(database, id)) {
    const facts = row.vehicle_id === vehicleId ? openFacts(sealing, row) : null
    if (facts && (facts.kind === 'vehicle-licence' || facts.kind === 'inspection-mark')) return facts.vehicle
  }
  return null
}

async function issue(
  { database, clock, randomBytes }: Environment,
  person: PersonRow,
  kind: CardKind,
  vehicleId: string,
): Promise<DocumentRow | null> {
  const now = clock.now()
  const row = newDocument({ id: newId(now, randomBytes), person_id: person.id, kind, vehicle_id: vehicleId }, now)
  return (await insertDocument(database, row)) ? row : null
}

/** A document that exists from now on, of which nothing was told yet. */
export function newDocument(
  key: Pick<DocumentRow, 'id' | 'person_id' | 'kind' | 'vehicle_id'>,
  now: string,
): DocumentRow {
  return {
    ...key,
    state: 'issued',
    asked_at: now,
    issued_at: now,
    review_by: null,
    refused_because: null,
    photo_id: null,
    facts_sealed: null,
    valid_until: null,
    as_of: null,
  }
}

const isFresh = ({ clock }: Pick<Environment, 'clock'>, row: DocumentRow | undefined) =>
  row !== undefined && row.as_of !== null && row.as_of > addSeconds(clock.now(), -FRESH_SECONDS)
