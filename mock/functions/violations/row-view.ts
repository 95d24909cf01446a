import type { ChargeView, ClockView, RecordRow as RowView } from '@/contract/records'
import { chinaDate, type Instant } from '@/domain/dates'
import { dueDate } from '../../rules/surcharge'
import { type Charge, chargeOf } from '../../rules/violations/charge'
import { conditionsOf, outcomeOf } from '../../rules/violations/conditions'
import type { Condition } from '../../rules/violations/facts'
import { clockOf, standOf } from '../../rules/violations/terms'
import type { RecordRow } from '../../store/record-rows'
import type { RecordCase, Standing } from './cases'

export const lawOf = ({ record }: Pick<RecordCase, 'record'>): Charge =>
  chargeOf(record.code, chinaDate(record.happenedAt), record.tariff)

export function allConditions(one: RecordCase, { facts }: Standing, moment: Instant): Condition[] {
  return conditionsOf(one.record, { ...facts, ...one.trading }, one.vehicle, one.policy, moment)
}

/** One record as a line of a list. `conditions` where they are known already. */
export function rowView(one: RecordCase, standing: Standing, moment: Instant, conditions?: Condition[]): RowView {
  const { row, record } = one
  // What is closed or under way stands where it stands, whoever asks.
  const open = record.handlingStatus === 0 && record.stand === 'open'
  const known = conditions ?? (open ? allConditions(one, standing, moment) : [])
  const stand = standOf(record, known, ownDecision(row))
  const charge = chargeView(one)
  return {
    recordId: record.recordId,
    act: lawOf(one).shortAct,
    happenedAt: record.happenedAt,
    place: row.place,
    charge: charge.charge,
    points: charge.points,
    stand,
    clock: clockView(one, stand, standing, moment),
  }
}

const ownDecision = (row: RecordRow) =>
  row.decision_id === null
    ? null
    : { provisional: row.decision_status === 'provisional', recorded: row.entry_state === 'done' }

/** As it was decided; before that, as it would be. */
function chargeView(one: RecordCase): { charge: ChargeView; points: number } {
  const { row } = one
  const outcome = outcomeOf(one.record)
  if (row.decision_id === null || row.fine_fen === null || row.demerit_points === null) return outcome
  if (row.penalty === 'fine') return { charge: { kind: 'fine', fineFen: row.fine_fen }, points: row.demerit_points }
  const why = lawOf(one).charge.kind === 'warning' ? 'code' : 'first'
  return { charge: { kind: 'warning', why }, points: 0 }
}

function clockView(one: RecordCase, stand: RowView['stand'], { person }: Standing, moment: Instant): ClockView | null {
  const { row, policy } = one
  const { served_on, decided_on } = row
  const mine = row.decided_for === person.id && row.penalty === 'fine' && row.settled_at === null
  const payBy = mine && served_on && decided_on ? dueDate({ served_on, decided_on }, policy) : null
  return clockOf(
    {
      stand,
      comeBy: row.come_by,
      extended: row.extended_months > 0,
      payBy,
      lapsesAt: row.lapses_at,
      answerBy: row.answer_due_on,
    },
    moment,
  )
}
