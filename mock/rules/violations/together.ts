import type { Instant } from '@/domain/dates'
import { type Fen, sumFen } from '@/domain/money'
import type { Policy } from '../policies/profile'
import { conditionsOf, outcomeOf, unmet } from './conditions'
import type { Condition, PersonFacts, RecordFacts, VehicleFacts } from './facts'

/** A record with what belongs to it; `trading` where the person's facts differ from vehicle to vehicle. */
export interface Candidate {
  record: RecordFacts
  vehicle: VehicleFacts
  policy: Policy
  trading?: Pick<PersonFacts, 'othersVehiclesThisYear' | 'settledForThisVehicle'>
}

export interface Together<Item> {
  accepted: Item[]
  /** Why not; a record that alone could be settled is refused for what the accepted ones already use up. */
  refused: { item: Item; conditions: Condition[] }[]
  pointsNow: number
  pointsAdded: number
  pointsAfter: number
  totalFen: Fen
  /** Of the accepted, those that end with a warning. */
  warnings: number
}

/**
 * What settling these records in one go would come to. Those that press most come first, whatever the order they are
 * given in, so the sums do not depend on it. More than twelve points, which the law allows at a window for the records
 * of one vehicle (记分管理办法 art. 14), are never reached here.
 */
export function settleTogether<Item extends Candidate>(
  items: readonly Item[],
  person: PersonFacts,
  moment: Instant,
): Together<Item> {
  return settleUpTo(items, person, moment, Number.POSITIVE_INFINITY)
}

/** The records that 一起处理 offers: as many as may be settled together, those that press most first. */
export function chooseHere<Item extends Candidate>(
  items: readonly Item[],
  person: PersonFacts,
  moment: Instant,
  mostAtOnce: number,
): Item[] {
  return settleUpTo(items, person, moment, mostAtOnce).accepted
}

function settleUpTo<Item extends Candidate>(
  items: readonly Item[],
  person: PersonFacts,
  moment: Instant,
  most: number,
): Together<Item> {
  const accepted: Item[] = []
  const refused: Together<Item>['refused'] = []
  const pointsNow = person.licence?.points ?? 0
  let pointsAdded = 0
  for (const item of [...items].sort(byUrgency)) {
    if (accepted.length >= most) break
    const conditions = conditionsOf(
      item.record,
      personAfter(person, item, accepted, pointsAdded),
      item.vehicle,
      item.policy,
      moment,
    )
    if (unmet(conditions).length > 0) {
      refused.push({ item, conditions })
      continue
    }
    accepted.push(item)
    pointsAdded += outcomeOf(item.record).points
  }
  const charges = accepted.map(({ record }) => outcomeOf(record).charge)
  return {
    accepted,
    refused,
    pointsNow,
    pointsAdded,
    pointsAfter: pointsNow + pointsAdded,
    totalFen: sumFen(charges.flatMap((charge) => (charge.kind === 'fine' ? [charge.fineFen] : []))),
    warnings: charges.filter(({ kind }) => kind === 'warning').length,
  }
}

/** The person as they stand once the accepted records are settled. */
function personAfter(
  person: PersonFacts,
  item: Candidate,
  accepted: readonly Candidate[],
  points: number,
): PersonFacts {
  const known = item.trading ?? person
  const key = vehicleKey(item)
  const borrowed = accepted.filter(({ vehicle }) => vehicle.relation.kind !== 'own')
  const others = borrowed.filter((earlier) => vehicleKey(earlier) !== key)
  // A vehicle that was settled for before is counted in the person's facts already.
  const fresh = others.filter((earlier) => !(earlier.trading ?? person).settledForThisVehicle)
  return {
    ...person,
    licence: person.licence && { ...person.licence, points: person.licence.points + points },
    othersVehiclesThisYear: known.othersVehiclesThisYear + new Set(fresh.map(vehicleKey)).size,
    settledForThisVehicle: known.settledForThisVehicle || others.length < borrowed.length,
  }
}

const vehicleKey = ({ vehicle }: Candidate) => `${vehicle.plateKind} ${vehicle.plate}`

const byUrgency = ({ record: one }: Candidate, { record: other }: Candidate): number =>
  compare(one.comeBy, other.comeBy) ||
  compare(one.happenedAt, other.happenedAt) ||
  compare(one.recordId, other.recordId)

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
