import type { AbsentDocument, ApplicableDocument, DocumentCard, DocumentList } from '@/contract/document-views'
import { documents } from '@/contract/documents'
import { chinaDate } from '@/domain/dates'
import { countCertificates } from '../../store/certificates'
import { countDocumentChecks } from '../../store/document-checks'
import { type DocumentRow, listDocuments } from '../../store/documents'
import { countOwnDecisions, countReceipts } from '../../store/paper-counts'
import type { Environment } from '../environment'
import { type DocumentFacts, openFacts, type VehicleOnPaper } from '../papers/facts'
import { heldVehicle, refreshAll, type Told } from '../papers/refresh-all'
import { issuerOf, standingOfFacts } from '../papers/standing'
import { type HeldVehicle, vehiclesOf } from '../people/vehicles-of'
import { type VerifiedPerson, whoIs } from '../people/who-is'
import { action, type Call } from '../runtime/action'
import { cardView } from './card-view'
import { weekBefore } from './check-entries'

/** The caller's documents: asked for afresh where police and insurers answer, else as they were told last. */
export const list = action(documents.list, ['citizen'], async (_input, call) => documentsOf(call, await whoIs(call)))

interface Held {
  row: DocumentRow
  facts: DocumentFacts
}

export async function documentsOf(call: Call<'citizen'>, person: VerifiedPerson): Promise<DocumentList> {
  const { environment, identity } = call
  const { database, clock } = environment
  const told = await refreshAll(environment, person, await ownVehicles(environment, person))
  const own = await ownVehicles(environment, person)
  const held = await heldDocuments(environment, person, own)
  const now = clock.now()
  const seen = held.map((one) => ({ ...one, standing: standingOfFacts(one.facts, chinaDate(now)) }))
  const cards = seen.flatMap(({ row, facts, standing }): DocumentCard[] =>
    standing.shown ? [cardView(row, facts, standing, chinaDate(now))] : [],
  )
  const [decisions, receipts, certificates, checkedThisWeek] = await Promise.all([
    countOwnDecisions(database, person.document_index),
    countReceipts(database, identity),
    countCertificates(database, person.id),
    countDocumentChecks(database, { personId: person.id }, weekBefore(now)),
  ])
  return {
    documents: inStackOrder(cards),
    ...(await notThere(environment, person, own, told)),
    counts: { decisions, receipts, certificates },
    checkedThisWeek,
    asOf: held.flatMap(({ row }) => row.as_of ?? []).sort()[0] ?? now,
  }
}

const ownVehicles = async (environment: Environment, person: VerifiedPerson) =>
  (await vehiclesOf(environment, person.id)).filter(({ relation }) => relation.kind === 'own')

async function heldDocuments(
  { database, sealing }: Environment,
  person: VerifiedPerson,
  own: readonly HeldVehicle[],
): Promise<Held[]> {
  const mine = new Set(own.map(({ row }) => row.id))
  return (await listDocuments(database, person.id)).flatMap((row) => {
    const facts = row.state === 'issued' ? openFacts(sealing, row) : null
    return facts && (row.vehicle_id === null || mine.has(row.vehicle_id)) ? [{ row, facts }] : []
  })
}

/** What exists and is not shown, one line for each thing; and what can be had. */
async function notThere(
  environment: Environment,
  person: VerifiedPerson,
  own: readonly HeldVehicle[],
  told: Told,
): Promise<Pick<DocumentList, 'absent' | 'applicable'>> {
  const rows = await listDocuments(environment.database, person.id)
  const absent: AbsentDocument[] = []
  const applicable: ApplicableDocument[] = []
  const weigh = (facts: DocumentFacts, row: DocumentRow | undefined, offer: Offer) => {
    const standing = standingOfFacts(facts, chinaDate(environment.clock.now()))
    const [reason] = standing.reasons
    const plate = facts.kind === 'driving-licence' ? null : facts.vehicle.plate
    if (!standing.shown && reason)
      absent.push({ kind: facts.kind, plate, reason: reason.code, authority: issuerOf(facts) })
    else if (row?.state !== 'issued') applicable.push({ ...offer, plate, ...applicationOf(row) })
  }
  const licenceRow = rows.find(({ kind }) => kind === 'driving-licence')
  const licence = licenceFacts(environment, licenceRow, told)
  const storedPhoto = licence?.licence.storedPhoto ?? false
  const offer = { kind: 'driving-licence', vehicleId: null, storedPhoto } as const
  if (licence) weigh(licence, licenceRow, offer)
  else if (licenceRow && licenceRow.state !== 'issued')
    applicable.push({ ...offer, plate: null, ...applicationOf(licenceRow) })
  for (const { row: vehicle } of own) {
    const onPaper: VehicleOnPaper | null = await heldVehicle(environment, person, vehicle.id)
    const row = rows.find(({ kind, vehicle_id }) => kind === 'vehicle-licence' && vehicle_id === vehicle.id)
    const facts = onPaper && { kind: 'vehicle-licence' as const, vehicle: onPaper }
    if (facts) weigh(facts, row, { kind: 'vehicle-licence', vehicleId: vehicle.id, storedPhoto: false })
  }
  return { absent, applicable }
}

type Offer = Pick<ApplicableDocument, 'kind' | 'vehicleId' | 'storedPhoto'>

function licenceFacts({ sealing }: Environment, row: DocumentRow | undefined, told: Told) {
  const held = row ? openFacts(sealing, row) : null
  if (held?.kind === 'driving-licence') return held
  if (told.licence === null || told.licence === 'silent') return null
  return { kind: 'driving-licence' as const, licence: told.licence, portrait: null }
}

function applicationOf(row: DocumentRow | undefined) {
  const none = { state: 'none' as const, askedAt: null, reviewBy: null, refusedBecause: null }
  if (row?.state !== 'in-review' && row?.state !== 'refused') return none
  return { state: row.state, askedAt: row.asked_at, reviewBy: row.review_by, refusedBecause: row.refused_because }
}

const ORDER: readonly DocumentCard['kind'][] = ['driving-licence', 'vehicle-licence', 'inspection-mark', 'insurance']

/** The licence, then vehicle by vehicle. */
function inStackOrder(cards: readonly DocumentCard[]): DocumentCard[] {
  const plates = [...new Set(cards.map(({ vehicle }) => vehicle?.plate ?? ''))].sort()
  const place = ({ kind, vehicle }: DocumentCard) => plates.indexOf(vehicle?.plate ?? '') * 10 + ORDER.indexOf(kind)
  return [...cards].sort((one, other) => place(one) - place(other))
}
