import type { ClockView, RecordStand } from '@/contract/records'
import { addDays, addMonths, type ChinaDate, chinaDate, daysBetween, type Instant } from '@/domain/dates'
import { workingDaysBetween } from '../calendar'
import type { Policy } from '../policies/profile'
import { unmet } from './conditions'
import type { Condition, RecordFacts } from './facts'

/** Last day to come and be handled after the notice: calendar days (处理程序规定 art. 20, 53, 81). */
export function comeBy(notifiedOn: ChinaDate, policy: Pick<Policy, 'comeDays'>): ChinaDate {
  return addDays(notifiedOn, policy.comeDays)
}

/**
 * The same with an extension by whole months (处理程序规定 art. 53).
 * @throws RangeError for months that the policy does not give
 */
export function extendedComeBy(
  notifiedOn: ChinaDate,
  policy: Pick<Policy, 'comeDays' | 'extensionMonths'>,
  months: number,
): ChinaDate {
  if (!Number.isInteger(months) || months < 1 || months > policy.extensionMonths)
    throw new RangeError(`no extension by ${months} months; at most ${policy.extensionMonths}`)
  return addMonths(comeBy(notifiedOn, policy), months)
}

/** What runs on a record; a fact is null where there is no such thing. */
export interface ClockFacts {
  stand: RecordStand
  comeBy: ChinaDate
  extended: boolean
  /** Due date of our decision while it is not paid. */
  payBy: ChinaDate | null
  /** When an unpaid confirmation falls away. */
  lapsesAt: Instant | null
  /** Due date of the open objection. */
  answerBy: ChinaDate | null
}

/** The one clock that runs now; null when none does. Days left are negative when the day has passed. */
export function clockOf(facts: ClockFacts, moment: Instant): ClockView | null {
  const today = chinaDate(moment)
  switch (facts.stand) {
    case 'here':
    case 'window': {
      const { comeBy: until, extended } = facts
      return { kind: 'come', until, daysLeft: daysBetween(today, until), extended }
    }
    case 'on-hold':
      return facts.answerBy === null
        ? null
        : { kind: 'answer', until: facts.answerBy, workingDaysLeft: workingDaysBetween(today, facts.answerBy) }
    case 'to-be-paid':
      return facts.lapsesAt === null ? null : { kind: 'confirm', until: facts.lapsesAt }
    case 'being-recorded':
    case 'settled':
      return facts.payBy === null
        ? null
        : { kind: 'pay', until: facts.payBy, daysLeft: daysBetween(today, facts.payBy) }
    default:
      return null
  }
}

/** Our own decision on the record, as far as it says where the record stands. */
export interface OwnDecision {
  provisional: boolean
  /** The police have confirmed the entry. */
  recorded: boolean
}

/** Where a record stands for the citizen; `own` is the decision of ours that is in force, if any. */
export function standOf(
  record: Pick<RecordFacts, 'handlingStatus' | 'stand'>,
  conditions: readonly Condition[],
  own: OwnDecision | null,
): RecordStand {
  if (record.handlingStatus === -1) return 'deleted'
  if (record.stand === 'settled')
    return own?.provisional ? 'to-be-paid' : own?.recorded === false ? 'being-recorded' : 'settled'
  if (record.handlingStatus === 2) return 'transferred'
  if (record.handlingStatus === 1 || record.handlingStatus === 9) return 'handled-elsewhere'
  if (record.stand === 'on-hold') return 'on-hold'
  return unmet(conditions).length === 0 ? 'here' : 'window'
}
