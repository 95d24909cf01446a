import type { DocumentWayOut, ReasonView, StandView } from '@/contract/document-views'
import { addDays, type ChinaDate } from '@/domain/dates'
import { licenceLetters } from '../licence-states'
import { because, type Deferral, readLetters, type Standing, standingOf } from './stand'

/** What the police's register says of a driving licence. */
export interface LicenceFacts {
  /** One letter per state. */
  states: string
  /** Last day; null = long-term. */
  validUntil: ChinaDate | null
  /** Last day to hand in a medical certificate; null = none is due. */
  medicalDueOn: ChinaDate | null
  points: number
  /** Last day of each deferral; null = none, or not known. */
  deferredUntil: Record<Deferral, ChinaDate | null>
}

/** From here on a licence may not be used (道路交通安全法 art. 24). */
const FULL_POINTS = 12

const wayOutOf: Record<Deferral, DocumentWayOut> = { renewal: 'renew', medical: 'counter', review: 'review' }

/**
 * Whether a driving licence can be used and shown on `today`. Green: normal, open violations or accidents, and
 * deferrals until their end. Red: what keeps it from being used. Locked or stopped: not shown. What is over by its own
 * date counts although the register's letter still says normal.
 */
export function licenceStanding(facts: LicenceFacts, today: ChinaDate): Standing {
  const read = readLetters(licenceLetters, facts.states)
  return standingOf({
    hidden: read.hidden,
    blocked: [...read.blocked, ...byDates(facts, read.deferred, today)],
    notes: read.notes,
    deferred: runningDeferral(facts, read.deferred, today),
  })
}

function byDates(facts: LicenceFacts, deferred: readonly Deferral[], today: ChinaDate): ReasonView[] {
  const over = deferred.flatMap((what) => {
    const until = facts.deferredUntil[what]
    return isPast(until, today) ? [because('deferral-over', addDays(until, 1), wayOutOf[what])] : []
  })
  // While a deferral lasts its letter stands, whatever the date that it defers; afterwards `deferral-over` says it.
  const late: ReasonView[] = []
  if (!deferred.includes('renewal') && isPast(facts.validUntil, today))
    late.push(because('not-renewed', addDays(facts.validUntil, 1)))
  if (!deferred.includes('medical') && isPast(facts.medicalDueOn, today))
    late.push(because('medical-overdue', addDays(facts.medicalDueOn, 1)))
  if (facts.points >= FULL_POINTS) late.push(because('points-full'))
  return [...over, ...late]
}

/** The one that ends first. */
function runningDeferral(facts: LicenceFacts, deferred: readonly Deferral[], today: ChinaDate): StandView['deferred'] {
  const running = deferred
    .map((what) => ({ what, until: facts.deferredUntil[what] }))
    .filter(({ until }) => !isPast(until, today))
    .sort((one, other) => ((one.until ?? '9') < (other.until ?? '9') ? -1 : 1))
  return running[0] ?? null
}

const isPast = (day: ChinaDate | null, today: ChinaDate): day is ChinaDate => day !== null && day < today
