import { addMonths, chinaDate, type Instant, startOfChinaDate } from '@/domain/dates'
import type { Policy } from '../../rules/policies/profile'
import { chargeOf } from '../../rules/violations/charge'
import type { PersonFacts, RecordFacts, VehicleFacts } from '../../rules/violations/facts'
import { isFirstWarning } from '../../rules/violations/first-warning'
import type { Candidate } from '../../rules/violations/together'
import type { Executor } from '../../store/database'
import { findHeld, type HeldRow } from '../../store/held-vehicles'
import { findStanding, type StandingRow } from '../../store/person-standings'
import { type HistoryRow, listHistory } from '../../store/record-history'
import type { RecordRow } from '../../store/record-rows'
import type { Environment } from '../environment'
import type { VerifiedPerson } from '../people/who-is'
import { policyOfAuthority } from '../runtime/policy'

/** The caller with all that the rules ask about them. */
export interface Standing extends StandingRow {
  person: VerifiedPerson
  facts: PersonFacts
}

/** A vehicle that the caller holds, its plate in full. */
export interface Held {
  row: HeldRow
  plate: string
  facts: VehicleFacts
}

/** A record with all that decides whether the caller can settle it here. */
export interface RecordCase extends Candidate {
  row: RecordRow
  held: Held
}

const aYearBefore = (now: Instant) => startOfChinaDate(addMonths(chinaDate(now), -12))

export async function standingOf(
  executor: Executor,
  { clock }: Pick<Environment, 'clock'>,
  person: VerifiedPerson,
): Promise<Standing> {
  const since = aYearBefore(clock.now())
  const found = await findStanding(executor, { personId: person.id, documentIndex: person.document_index, since })
  const { licence, pending, reserved, others } = found
  const facts: PersonFacts = {
    tier: person.tier,
    licence: licence && {
      states: licence.states,
      classes: licence.classes,
      points: licence.points + pending + reserved,
      cycleEndsOn: licence.cycle_ends_on,
      asOf: licence.as_of,
    },
    othersVehiclesThisYear: others.length,
    settledForThisVehicle: false,
  }
  return { ...found, person, facts }
}

/** What the caller holds, and what was entrusted to them once; `vehicleId` asks for one of them. */
export async function heldBy(
  executor: Executor,
  { clock, sealing }: Pick<Environment, 'clock' | 'sealing'>,
  person: VerifiedPerson,
  vehicleId = '',
): Promise<Held[]> {
  const since = aYearBefore(clock.now())
  const rows = await findHeld(executor, {
    personId: person.id,
    documentIndex: person.document_index,
    vehicleId,
    since,
  })
  return rows.map((row) => {
    const plate = sealing.open(row.plate_sealed)
    return { row, plate, facts: vehicleFacts(row, plate) }
  })
}

function vehicleFacts(row: HeldRow, plate: string): VehicleFacts {
  return {
    plate,
    plateKind: row.plate_kind,
    use: row.use_nature,
    ownerKind: row.owner_kind,
    ownerMasked: row.owner_masked,
    relation:
      row.given_at === null ? { kind: 'own' } : { kind: 'consent', givenAt: row.given_at, endedAt: row.ended_at },
    driversThisYear: row.others_who_settled,
  }
}

/** A consent that has ended shows no records any more. */
export const isHeldNow = ({ row }: Held) => row.bound_at !== null || (row.given_at !== null && row.ended_at === null)

/** Rows as cases; those of vehicles that the caller does not hold are left out. In the order of the rows. */
export async function casesOf(
  executor: Executor,
  { clock }: Pick<Environment, 'clock'>,
  standing: Standing,
  rows: readonly RecordRow[],
  held: readonly Held[],
): Promise<RecordCase[]> {
  const today = chinaDate(clock.now())
  const byPlate = new Map(held.map((one) => [plateKey(one.row), one]))
  const cases = rows.flatMap((row) => {
    const mine = byPlate.get(plateKey(row))
    return mine ? [caseOf(row, mine, standing, policyOfAuthority(row, today))] : []
  })
  return withFirstWarnings(executor, standing, cases)
}

const plateKey = (of: { plate_kind: string; plate_index: string }) => `${of.plate_kind} ${of.plate_index}`

function caseOf(row: RecordRow, held: Held, { others }: Standing, policy: Policy): RecordCase {
  const settledForThisVehicle = others.includes(held.row.id)
  return {
    row,
    held,
    record: recordFacts(row),
    vehicle: held.facts,
    policy,
    trading: {
      settledForThisVehicle,
      othersVehiclesThisYear: others.length - (settledForThisVehicle ? 1 : 0),
    },
  }
}

export function recordFacts(row: RecordRow): RecordFacts {
  return {
    recordId: row.id,
    regionCode: row.region_code,
    tariff: row.tariff,
    code: row.code,
    happenedAt: row.happened_at,
    notifiedOn: row.notified_on,
    comeBy: row.come_by,
    capturedBy: row.captured_by,
    handlingStatus: row.handling_status,
    stand: row.stand,
    cameraRevoked: row.camera_revoked,
    decisionIntended: row.decision_intended,
    stale: false,
    firstWarning: false,
  }
}

/** Whether the history has to be asked at all: most codes have no first warning. */
const mayBeFirst = ({ row, record, policy }: RecordCase) =>
  policy.firstWarning.on && row.handling_status === 0 && row.decision_id === null && warnable(record)

const warnable = (record: RecordFacts) =>
  chargeOf(record.code, chinaDate(record.happenedAt), record.tariff).warnable && record.capturedBy === 'camera'

async function withFirstWarnings(
  executor: Executor,
  { person }: Standing,
  cases: readonly RecordCase[],
): Promise<RecordCase[]> {
  const asked = cases.filter(mayBeFirst)
  if (asked.length === 0) return [...cases]
  const vehicles = [...new Set(asked.map(({ held }) => held))]
  const history = await listHistory(
    executor,
    vehicles.map(({ row }) => ({ plateKind: row.plate_kind, plateIndex: row.plate_index })),
    person.id,
  )
  return cases.map((one) =>
    asked.includes(one) ? { ...one, record: { ...one.record, firstWarning: isFirst(one, history) } } : one,
  )
}

function isFirst({ row, record, policy }: RecordCase, history: readonly HistoryRow[]): boolean {
  const others = history.filter((other) => other.id !== row.id && (other.mine || plateKey(other) === plateKey(row)))
  return isFirstWarning(
    record,
    others.map((other) => ({
      happenedOn: chinaDate(other.happened_at),
      open: other.handling_status === 0 && other.stand !== 'settled',
      // Acts for which there is nothing but a warning are no first warnings.
      warned: other.penalty === 'warning' && knownFine(other, record.tariff),
      sameProvince: other.region_code.slice(0, 2) === row.region_code.slice(0, 2),
    })),
    policy,
  )
}

const knownFine = (other: HistoryRow, tariff: string) =>
  chargeOf(other.code, chinaDate(other.happened_at), tariff).charge.kind !== 'warning'
