import { addMonths, type ChinaDate, chinaDate, daysBetween } from '@/domain/dates'
import type { Policy } from '../policies/profile'
import { chargeOf } from './charge'
import type { RecordFacts } from './facts'

/** Another record of the same vehicle or driver; the record in question is not among them. */
export interface EarlierRecord {
  happenedOn: ChinaDate
  /** Nobody has handled it yet. */
  open: boolean
  /** It ended with a first warning. */
  warned: boolean
  sameProvince: boolean
}

/**
 * Whether this record ends with a warning instead of a fine (首违警告, 行政处罚法 art. 33): its code allows one, vehicle
 * and driver have no other record of the province in the quiet days before, none of before is still open, and no first
 * warning was given within the months. Records of later days do not spoil it; two of one day spoil each other.
 */
export function isFirstWarning(
  record: RecordFacts,
  history: readonly EarlierRecord[],
  policy: Pick<Policy, 'firstWarning'>,
): boolean {
  const { on, quietDays, onceInMonths } = policy.firstWarning
  const day = chinaDate(record.happenedAt)
  const law = chargeOf(record.code, day, record.tariff)
  if (!on || !law.warnable || law.charge.kind === 'warning' || record.capturedBy !== 'camera') return false
  const here = history.filter(({ sameProvince }) => sameProvince)
  const before = here.filter(({ happenedOn }) => happenedOn <= day)
  return (
    !before.some(({ happenedOn, open }) => open || daysBetween(happenedOn, day) <= quietDays) &&
    !here.some(({ warned, happenedOn }) => warned && withinMonths(happenedOn, day, onceInMonths))
  )
}

function withinMonths(one: ChinaDate, other: ChinaDate, months: number): boolean {
  const [first, last] = one < other ? [one, other] : [other, one]
  return last < addMonths(first, months)
}
