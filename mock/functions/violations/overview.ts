import { type Overview, violations } from '@/contract/violations'
import { secondsBetween } from '@/domain/dates'
import { sumFen, ZERO_FEN } from '@/domain/money'
import { PoliceUnavailable } from '../../providers/police-platform/register'
import { chooseHere, settleTogether } from '../../rules/violations/together'
import { countOpen, listOpenRecords, mirroredUntil } from '../../store/records'
import type { Environment } from '../environment'
import { duesOf } from '../people/dues-of'
import { licenceViewOf, refreshLicence } from '../people/licence'
import { type VerifiedPerson, whoIs } from '../people/who-is'
import { action } from '../runtime/action'
import { casesOf, type Held, type RecordCase, type Standing, standingOf } from './cases'
import { heldAfresh } from './held-afresh'
import { rowView } from './row-view'

/** Of each vehicle so many are shown at a glance … */
const SHOWN = 3
/** … and so many are weighed for what can be settled together. */
const WEIGHED = 50
/** The contract's own limit; a place may set a lower one. */
const MOST_AT_ONCE = 10

/** All vehicles of the caller and the licence at a glance. */
export const overview = action(violations.overview, ['citizen'], async (_input, call): Promise<Overview> => {
  const { environment, identity } = call
  const { database, clock } = environment
  const person = await whoIs(call)
  const held = await heldAfresh(environment, person)
  const plates = held.map(({ row }) => ({ plateKind: row.plate_kind, plateIndex: row.plate_index }))
  const rows = await listOpenRecords(database, plates, WEIGHED)
  const { standing, cases } = await weighable(environment, person, rows, held)
  const now = clock.now()
  const most = Math.min(MOST_AT_ONCE, ...cases.map(({ policy }) => policy.mostAtOnce))
  const chosen = settleTogether(chooseHere(cases, standing.facts, now, most), standing.facts, now)
  const open = await countOpen(database, plates)
  return {
    licence: standing.licence && licenceViewOf(standing.licence, standing.pending),
    vehicles: held.map((one) => summary(one, cases, standing, open, now)).sort(withRecordsFirst),
    here: {
      recordIds: chosen.accepted.map(({ row }) => row.id),
      points: chosen.pointsAdded,
      totalFen: chosen.totalFen,
    },
    mostAtOnce: most,
    dues: await duesSummary(environment, person, identity),
    asOf: (await mirroredUntil(database)) ?? now,
  }
})

/** Points that are older than a place takes them are asked for again; without an answer they stay what they are. */
async function weighable(
  environment: Environment,
  person: VerifiedPerson,
  rows: Awaited<ReturnType<typeof listOpenRecords>>,
  held: readonly Held[],
): Promise<{ standing: Standing; cases: RecordCase[] }> {
  const { database, clock } = environment
  const standing = await standingOf(database, environment, person)
  const cases = await casesOf(database, environment, standing, rows, held)
  const { licence } = standing
  const age = licence ? secondsBetween(licence.as_of, clock.now()) / 60 : 0
  if (!cases.some(({ policy }) => age > policy.licenceDataMinutes)) return { standing, cases }
  try {
    await refreshLicence(environment, person)
  } catch (error) {
    if (!(error instanceof PoliceUnavailable)) throw error
  }
  return { standing: await standingOf(database, environment, person), cases }
}

const withRecordsFirst = (one: { open: number }, other: { open: number }): number =>
  Number(one.open === 0) - Number(other.open === 0)

function summary(
  held: Held,
  cases: readonly RecordCase[],
  standing: Standing,
  open: Awaited<ReturnType<typeof countOpen>>,
  now: string,
): Overview['vehicles'][number] {
  const { row, plate } = held
  const own = row.given_at === null
  const count = open.find((one) => one.plate_kind === row.plate_kind && one.plate_index === row.plate_index)
  return {
    vehicleId: row.id,
    plate,
    plateKind: row.plate_kind,
    relation: own ? 'own' : 'borrowed',
    ownerMasked: own ? null : row.owner_masked,
    open: count?.open ?? 0,
    records: cases
      .filter((one) => one.held === held)
      .slice(0, SHOWN)
      .map((one) => rowView(one, standing, now)),
  }
}

async function duesSummary(
  environment: Environment,
  person: VerifiedPerson,
  payer: { appId: string; openId: string },
): Promise<Overview['dues']> {
  const dues = await duesOf(environment, person.document_index, payer)
  return {
    count: dues.length,
    totalFen: dues.length === 0 ? ZERO_FEN : sumFen(dues.map((due) => due.cost.todayFen)),
    nextDueOn: dues.map((due) => due.cost.dueOn).sort()[0] ?? null,
    late: dues.filter((due) => due.lateDays > 0).length,
  }
}
