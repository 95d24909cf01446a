import type { CertificateView } from '@/contract/document-views'
import { addDays, addMonths, type ChinaDate, chinaDate, type Instant } from '@/domain/dates'

/** What a credit certificate (驾驶人信用证明) attests. No law rules it: its years and days are the service's own. */
const YEARS = 3
const CYCLE_MONTHS = 12
/** 道路交通安全法 art. 24. */
const FULL_POINTS = 12
const VALID_DAYS = 30

export type Attested = CertificateView['content']
export type Period = Pick<Attested, 'from' | 'to'>

interface Violation {
  /** Of the decision: 16 digits. */
  number: string
  on: ChinaDate
  points: number
}

/** What the police platform tells of a licence. */
export interface CreditFacts {
  violations: readonly Violation[]
  /** Last day of the points' cycle that runs; the others lie years before it. */
  cycleEndsOn: ChinaDate
  /** Numbers of the records that are open on the holder's own vehicles. */
  openRecords: readonly string[]
  accidents: readonly { on: ChinaDate; blame: 'full' | 'main' | 'equal' | 'minor' | 'none' }[]
}

/** A decision that was made here; the police platform may not have heard of it, or of its end, yet. */
export interface OwnDecision extends Violation {
  recordNumber: string
  stands: boolean
}

/** The last three years, the day of issue included. */
export function attestedPeriod(today: ChinaDate): Period {
  return { from: addDays(addMonths(today, -YEARS * 12), 1), to: today }
}

/** From when violations are needed: a cycle that began before the period may have become full in it. */
export const factsFrom = ({ from }: Period): ChinaDate => addMonths(from, -CYCLE_MONTHS)

/** Thirty days; the day of issue is not counted (民法典 art. 201). */
export const validUntil = (issuedAt: Instant): ChinaDate => addDays(chinaDate(issuedAt), VALID_DAYS)

/**
 * The police's facts, brought up to date with what was decided and taken back here: what the holder has just been told
 * is what the paper says. An accident counts when the holder had any blame.
 */
export function attest(facts: CreditFacts, own: readonly OwnDecision[], { from, to }: Period): Attested {
  const inPeriod = ({ on }: { on: ChinaDate }) => from <= on && on <= to
  const violations = upToDate(facts.violations, own)
  const counted = violations.filter(inPeriod)
  const settledHere = new Set(own.filter(({ stands }) => stands).map(({ recordNumber }) => recordNumber))
  return {
    from,
    to,
    violations: counted.length,
    points: counted.reduce((sum, { points }) => sum + points, 0),
    fullPoints: fullOn(violations, facts.cycleEndsOn).filter((on) => inPeriod({ on })).length,
    openViolations: facts.openRecords.filter((number) => !settledHere.has(number)).length,
    accidents: facts.accidents.filter((accident) => inPeriod(accident) && accident.blame !== 'none').length,
  }
}

/** `in-force` through the last day of its validity. */
export function certificateState(
  { withdrawnAt, validUntil }: { withdrawnAt: Instant | null; validUntil: ChinaDate },
  now: Instant,
): CertificateView['state'] {
  if (withdrawnAt) return 'withdrawn'
  return chinaDate(now) > validUntil ? 'expired' : 'in-force'
}

function upToDate(told: readonly Violation[], own: readonly OwnDecision[]): Violation[] {
  const ours = new Set(own.map(({ number }) => number))
  return [...told.filter(({ number }) => !ours.has(number)), ...own.filter(({ stands }) => stands)]
}

/** The days on which a cycle's points came to twelve (记分管理办法 art. 4, 17). */
function fullOn(violations: readonly Violation[], cycleEndsOn: ChinaDate): ChinaDate[] {
  const sums = new Map<ChinaDate, number>()
  return [...violations]
    .sort((one, other) => (one.on < other.on ? -1 : 1))
    .flatMap(({ on, points }) => {
      const cycle = endOfCycle(on, cycleEndsOn)
      const before = sums.get(cycle) ?? 0
      sums.set(cycle, before + points)
      return before < FULL_POINTS && before + points >= FULL_POINTS ? [on] : []
    })
}

function endOfCycle(on: ChinaDate, cycleEndsOn: ChinaDate): ChinaDate {
  let back = 0
  while (addMonths(cycleEndsOn, -(back + 1) * CYCLE_MONTHS) >= on) back++
  return addMonths(cycleEndsOn, -back * CYCLE_MONTHS)
}
