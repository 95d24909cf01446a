import type { ObjectionView } from '@/contract/objections'
import { chinaDate } from '@/domain/dates'
import { workingDaysBetween } from '../../rules/calendar'
import { findObjection, type ObjectionRow, photosOfObjection } from '../../store/objections'
import { findRecords } from '../../store/records'
import { findVehicle, type VehicleRow } from '../../store/vehicles'
import type { Environment } from '../environment'
import { publishPhotos } from '../people/publish-photos'
import type { VerifiedPerson } from '../people/who-is'
import { Refusal } from '../runtime/refusal'
import { casesOf, type Held, heldBy, standingOf } from '../violations/cases'
import { rowView } from '../violations/row-view'

/** A person's own objections with their records, also those of vehicles that they hold no longer; without photos. */
export async function objectionViews(
  environment: Environment,
  person: VerifiedPerson,
  rows: readonly ObjectionRow[],
): Promise<ObjectionView[]> {
  if (rows.length === 0) return []
  const { database, clock } = environment
  const now = clock.now()
  const records = await findRecords(database, [...new Set(rows.map((row) => row.record_id))])
  const held = await allHeld(environment, person, rows)
  const standing = await standingOf(database, environment, person)
  const cases = await casesOf(database, environment, standing, records, held)
  return rows.map((row) => {
    const one = cases.find((each) => each.row.id === row.record_id)
    if (!one) throw new Error(`objection ${row.id} has no record`)
    return {
      ...ownPart(environment, row),
      record: rowView(one, standing, now),
      plate: one.held.plate,
      plateKind: one.held.row.plate_kind,
    }
  })
}

/** One of the person's own, with links to its photos. */
export async function objectionView(
  environment: Environment,
  person: VerifiedPerson,
  objectionId: string,
): Promise<ObjectionView> {
  const row = await ownObjection(environment, person, objectionId)
  const [view] = await objectionViews(environment, person, [row])
  const photos = await publishPhotos(environment, await photosOfObjection(environment.database, row))
  return { ...(view as ObjectionView), photos }
}

/** @throws Refusal NOT_FOUND for others', as for one that never was */
export async function ownObjection(
  { database }: Pick<Environment, 'database'>,
  person: VerifiedPerson,
  objectionId: string,
): Promise<ObjectionRow> {
  const row = await findObjection(database, objectionId)
  if (row?.person_id !== person.id)
    throw new Refusal('NOT_FOUND', 'you have raised no such objection', { field: 'input.objectionId' })
  return row
}

function ownPart({ sealing, clock }: Environment, row: ObjectionRow) {
  const answered = row.state === 'founded' || row.state === 'unfounded'
  return {
    objectionId: row.id,
    recordId: row.record_id,
    state: row.state,
    ground: row.ground,
    words: sealing.open(row.words_sealed),
    photos: [],
    submittedAt: row.submitted_at,
    dueOn: row.due_on,
    workingDaysLeft: workingDaysBetween(chinaDate(clock.now()), row.due_on),
    // What officers weigh is theirs until two of them agree.
    answeredAt: row.decided_at,
    reason: answered ? row.reason : null,
    reply: answered && row.reply_sealed !== null ? sealing.open(row.reply_sealed) : null,
    deleteBy: row.delete_by,
    deletedAt: row.deleted_at,
  }
}

/** What the person holds, and the objections' vehicles that they hold no longer. */
async function allHeld(
  environment: Environment,
  person: VerifiedPerson,
  rows: readonly ObjectionRow[],
): Promise<Held[]> {
  const held = await heldBy(environment.database, environment, person)
  const missing = new Set(rows.map((row) => row.vehicle_id))
  for (const { row } of held) missing.delete(row.id)
  for (const id of missing) {
    const vehicle = await findVehicle(environment.database, id)
    if (vehicle) held.push(formerly(environment, vehicle))
  }
  return held
}

function formerly({ sealing }: Environment, vehicle: VehicleRow): Held {
  const plate = sealing.open(vehicle.plate_sealed)
  return {
    row: { ...vehicle, bound_at: null, given_at: null, ended_at: null, others_who_settled: 0 },
    plate,
    facts: {
      plate,
      plateKind: vehicle.plate_kind,
      use: vehicle.use_nature,
      ownerKind: vehicle.owner_kind,
      ownerMasked: vehicle.owner_masked,
      relation: { kind: 'none' },
      driversThisYear: 0,
    },
  }
}
