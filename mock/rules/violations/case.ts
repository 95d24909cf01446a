import type { ConditionCode, ConditionView, WayOut } from '@/contract/records'
import { type ChinaDate, chinaDate, type Instant } from '@/domain/dates'
import type { Policy } from '../policies/profile'
import { type Charge, chargeOf } from './charge'
import type { Condition, PersonFacts, RecordFacts, VehicleFacts } from './facts'

/** All that decides whether a record can be settled here. */
export interface Case {
  record: RecordFacts
  person: PersonFacts
  vehicle: VehicleFacts
  policy: Policy
  moment: Instant
  happenedOn: ChinaDate
  /** By the table; `outcome` is what it comes to with a first warning. */
  law: Charge
  outcome: Outcome
}

export type Outcome = Pick<Charge, 'charge' | 'points'>

/** One condition of a case; null where it does not arise and is not worth a word. */
export type Rule = (given: Case) => Condition | null

/** What a record comes to: a first violation of a code that allows it is a warning, without fine and points. */
export function outcomeOf(record: RecordFacts): Outcome {
  return outcomeBy(chargeOf(record.code, chinaDate(record.happenedAt), record.tariff), record.firstWarning)
}

function outcomeBy({ charge, points, warnable }: Charge, firstWarning: boolean): Outcome {
  if (charge.kind === 'warning') return { charge, points: 0 }
  // 记分管理办法 art. 28: who is warned gets no points.
  return firstWarning && warnable ? { charge: { kind: 'warning', why: 'first' }, points: 0 } : { charge, points }
}

export function caseOf(
  record: RecordFacts,
  person: PersonFacts,
  vehicle: VehicleFacts,
  policy: Policy,
  moment: Instant,
): Case {
  const happenedOn = chinaDate(record.happenedAt)
  const law = chargeOf(record.code, happenedOn, record.tariff)
  return { record, person, vehicle, policy, moment, happenedOn, law, outcome: outcomeBy(law, record.firstWarning) }
}

/** A condition whose other side is worth showing, too: the citizen sees what speaks for it. */
export function condition(
  code: ConditionCode,
  met: boolean,
  source: string,
  wayOut: WayOut,
  facts: ConditionView['facts'] = {},
): Condition {
  return { code, met, source, wayOut: met ? 'none' : wayOut, facts }
}

/** A condition that is only spoken of where it is broken. */
export function only(
  broken: boolean,
  code: ConditionCode,
  source: string,
  wayOut: WayOut,
  facts: ConditionView['facts'] = {},
): Condition | null {
  return broken ? condition(code, false, source, wayOut, facts) : null
}
