import type { DecisionView } from '@/contract/payment-bills'
import type { HomeView } from '@/contract/session'
import { addSeconds, chinaDate } from '@/domain/dates'
import { type Fen, fen, sumFen, ZERO_FEN } from '@/domain/money'
import { unmet } from '../../rules/violations/conditions'
import { listAnswersTo } from '../../store/objections'
import { countsOf } from '../../store/person-counts'
import { countOpen, listOpenRecords } from '../../store/records'
import type { Environment } from '../environment'
import { duesOf } from '../people/dues-of'
import type { VerifiedPerson } from '../people/who-is'
import { casesOf, heldBy, isHeldNow, standingOf } from '../violations/cases'
import { allConditions } from '../violations/row-view'
import { expiringPapers } from './expiring-papers'

type PersonPart = NonNullable<HomeView['person']>

/** Records that are weighed of each vehicle; whoever has more sees them in their list. */
const WEIGHED = 20
const ANSWERS_SECONDS = 30 * 24 * 3600
/** The others are in the list of objections. */
const MOST_ANSWERS = 10

/** What waits for a person: fines to pay, records to settle, drivers who ask, papers that run out, answers to objections. */
export async function waitingFor(
  environment: Environment,
  person: VerifiedPerson,
  payer: { appId: string; openId: string },
): Promise<PersonPart> {
  const { database, clock } = environment
  const now = clock.now()
  const { requests } = await countsOf(database, person, now)
  const answers = await listAnswersTo(database, person.id, addSeconds(now, -ANSWERS_SECONDS), MOST_ANSWERS)
  return {
    dues: await duesPart(environment, person, payer),
    records: await recordsPart(environment, person),
    requests,
    papers: await expiringPapers(environment, person),
    answers: answers.map(({ id, state, decided_at }) => ({
      objectionId: id,
      founded: state === 'founded',
      answeredAt: decided_at,
    })),
  }
}

async function duesPart(
  environment: Environment,
  person: VerifiedPerson,
  payer: { appId: string; openId: string },
): Promise<PersonPart['dues']> {
  const dues = await duesOf(environment, person.document_index, payer)
  if (dues.length === 0) return null
  const late = dues.filter((due) => due.lateDays > 0)
  const today = chinaDate(environment.clock.now())
  return {
    count: dues.length,
    totalFen: sumFen(dues.map((due) => due.totalFen)),
    nextDueOn:
      dues
        .map((due) => due.cost.dueOn)
        .filter((day) => day >= today)
        .sort()[0] ?? null,
    late: late.length,
    dailyStepFen: late.length === 0 ? ZERO_FEN : sumFen(late.map(nextStep)),
  }
}

async function recordsPart(environment: Environment, person: VerifiedPerson): Promise<PersonPart['records']> {
  const { database, clock } = environment
  const held = (await heldBy(database, environment, person)).filter(isHeldNow)
  const plates = held.map(({ row }) => ({ plateKind: row.plate_kind, plateIndex: row.plate_index }))
  const counted = await countOpen(database, plates)
  const open = counted.reduce((sum, vehicle) => sum + vehicle.open, 0)
  if (open === 0) return null
  const rows = await listOpenRecords(database, plates, WEIGHED)
  const standing = await standingOf(database, environment, person)
  const cases = await casesOf(database, environment, standing, rows, held)
  const now = clock.now()
  return {
    open,
    here: cases.filter((one) => unmet(allConditions(one, standing, now)).length === 0).length,
    until: rows.map((row) => row.come_by).sort()[0] ?? null,
  }
}

/** What tomorrow adds: nothing while the surcharge stands still, and never more than the cap leaves. */
function nextStep({ cost }: DecisionView): Fen {
  return cost.held ? ZERO_FEN : fen(Math.min(cost.dailyStepFen, cost.capFen - cost.todayFen))
}
