import type { CaseView } from '@/contract/casework'
import { chinaDate } from '@/domain/dates'
import { addWorkingDays } from '../../rules/calendar'
import { outcomeOf } from '../../rules/violations/conditions'
import { findObjection, type ObjectionRow, photosOfObjection } from '../../store/objections'
import { findOfficer, type OfficerRow } from '../../store/officers'
import { findPerson } from '../../store/persons'
import type { RecordRow } from '../../store/record-rows'
import { findRecords } from '../../store/records'
import { findVehicle } from '../../store/vehicles'
import type { Environment } from '../environment'
import { publishPhotos } from '../people/publish-photos'
import { policyOfAuthority } from '../runtime/policy'
import { Refusal } from '../runtime/refusal'
import { recordFacts } from '../violations/cases'
import { queuedViews } from './queued'
import { daysOfTerm } from './term'

export type Evidence = CaseView['photos']

/** An objection of the officer's region with its record. @throws Refusal NOT_FOUND for other regions' */
export async function caseOf(
  { database }: Pick<Environment, 'database'>,
  officer: OfficerRow,
  objectionId: string,
): Promise<{ objection: ObjectionRow; record: RecordRow }> {
  const objection = await findObjection(database, objectionId)
  if (objection?.region_code !== officer.region_code)
    throw new Refusal('NOT_FOUND', 'no such objection in this region', { field: 'input.objectionId' })
  const [record] = await findRecords(database, [objection.record_id])
  if (!record) throw new Error(`objection ${objectionId} has no record`)
  return { objection, record }
}

/** Links to the camera's photos. @throws PoliceUnavailable: nobody decides without having seen them */
export async function evidenceOf(
  { police, files }: Pick<Environment, 'police' | 'files'>,
  record: RecordRow,
): Promise<Evidence> {
  const found = await police.readPhotos({ regionCode: record.region_code, number: record.number })
  return Promise.all(
    found.map(async ({ png, caption }, place) => {
      const file = { name: `evidence-${place + 1}.png`, contentType: 'image/png', bytes: png }
      return { url: (await files.publish(file)).url, caption }
    }),
  )
}

/** All that an officer weighs; the person stays masked. */
export async function caseView(
  environment: Environment,
  officer: OfficerRow,
  objectionId: string,
  photos: Evidence,
): Promise<CaseView> {
  const { database, sealing, clock } = environment
  const { objection, record } = await caseOf(environment, officer, objectionId)
  const [queued] = await queuedViews(environment, [objection])
  const person = await findPerson(database, objection.person_id)
  const vehicle = await findVehicle(database, objection.vehicle_id)
  if (!queued || !person || !vehicle) throw new Error(`objection ${objectionId} has no person or no vehicle`)
  const today = chinaDate(clock.now())
  const policy = policyOfAuthority(record, today)
  const { charge, points } = outcomeOf(recordFacts(record))
  return {
    ...queued,
    recordNumber: record.number,
    code: record.code,
    fineFen: charge.kind === 'fine' ? charge.fineFen : null,
    points,
    plateMasked: vehicle.plate_masked,
    plateKind: vehicle.plate_kind,
    happenedAt: record.happened_at,
    place: record.place_in_full,
    device: record.device,
    photos,
    words: sealing.open(objection.words_sealed),
    evidence: await publishPhotos(environment, await photosOfObjection(database, objection)),
    faceCheckedAt: person.verified_at,
    days: daysOfTerm(chinaDate(objection.submitted_at), objection.due_on, today),
    deleteBy: objection.delete_by ?? addWorkingDays(today, policy.deletionWorkingDays),
    proposal: await proposalOf(environment, officer, objection),
    sentBack: opened(environment, objection.sent_back_sealed),
    decidedAt: objection.decided_at,
    reply: objection.decided_at === null ? null : opened(environment, objection.reply_sealed),
  }
}

async function proposalOf(
  environment: Environment,
  officer: OfficerRow,
  objection: ObjectionRow,
): Promise<CaseView['proposal']> {
  const { outcome, reason, proposed_by, proposed_at } = objection
  if (!outcome || !reason || !proposed_by || !proposed_at) return null
  const proposer = await findOfficer(environment.database, proposed_by)
  return {
    outcome,
    reason,
    reply: opened(environment, objection.reply_sealed) ?? '',
    byMasked: proposer?.name_masked ?? '',
    byMe: proposed_by === officer.id,
    at: proposed_at,
  }
}

const opened = ({ sealing }: Environment, sealed: string | null) => (sealed === null ? null : sealing.open(sealed))
