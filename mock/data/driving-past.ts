import type { Insertable } from 'kysely'
import {
  addDays,
  addMonths,
  addSeconds,
  type ChinaDate,
  chinaDate,
  daysBetween,
  startOfChinaDate,
} from '@/domain/dates'
import type { Sealing } from '../functions/environment'
import type { PoliceAccidentTable, Tables } from '../store/tables'
import { type CitizenName, citizen } from './citizens'

type Past<What> = Partial<Record<CitizenName, readonly (readonly [what: What, monthsAgo: number])[]>>

/** Points of cycles before the one that runs, for credit certificates. */
const earlier: Past<number> = {
  lin: [[1, 20]],
  // A full cycle, and one that no certificate of three years knows any more.
  notRenewed: [
    [9, 27],
    [3, 26],
    [6, 41],
  ],
  traveller: [[3, 14]],
}

const accidents: Past<PoliceAccidentTable['blame']> = {
  lin: [['none', 28]],
  zhou: [['main', 15]],
  trader: [
    ['equal', 30],
    ['full', 40],
  ],
}

/** Whole violations that a number of points is made of (记分管理办法 art. 9–12). */
const PARTS = [6, 3, 1]
const ISSUING_DISTRICT = '990101'

interface Options {
  sealing: Sealing
  today: ChinaDate
}

/**
 * The decisions of other places behind the points that licences have and no window here has given, spread over the cycle
 * as far as it has run; and what lies before it.
 */
export function elsewhereRows(
  licences: readonly Insertable<Tables['police_licence']>[],
  decided: readonly Insertable<Tables['police_decision']>[],
  { sealing, today }: Options,
): Insertable<Tables['police_elsewhere']>[] {
  const past = new Map(entriesOf(earlier).map(([name, what]) => [sealing.index(citizen(name).idNumber), what]))
  return licences.flatMap((licence, place) => {
    const index = licence.number_index
    const before = (past.get(index) ?? []).map(([points, months]) => ({ points, on: addMonths(today, -months) }))
    return [...inThisCycle(licence, decided, today), ...before].map(({ points, on }, serial) => ({
      licence_index: index,
      number: `${ISSUING_DISTRICT}1${70_000_001 + place * 100 + serial}0`,
      points,
      recorded_at: addSeconds(startOfChinaDate(on), 10 * 3600),
    }))
  })
}

export function accidentRows({ sealing, today }: Options): Insertable<Tables['police_accident']>[] {
  return entriesOf(accidents).flatMap(([name, happened]) =>
    happened.map(([blame, months], place) => ({
      licence_index: sealing.index(citizen(name).idNumber),
      number: `${ISSUING_DISTRICT}20${String(1001 + place)}`,
      happened_on: addMonths(today, -months),
      blame,
    })),
  )
}

function inThisCycle(
  licence: Insertable<Tables['police_licence']>,
  decided: readonly Insertable<Tables['police_decision']>[],
  today: ChinaDate,
) {
  const begins = addDays(addMonths(licence.cycle_ends_on, -12), 1)
  const given = decided
    .filter((one) => one.licence_index === licence.number_index && chinaDate(one.recorded_at) >= begins)
    .reduce((sum, { points }) => sum + points, 0)
  const parts = partsOf(licence.points - given)
  const step = daysBetween(begins, today) / (parts.length + 1)
  return parts.map((points, place) => ({ points, on: addDays(begins, Math.floor((place + 1) * step)) }))
}

/** 11 = 6 + 3 + 1 + 1. */
function partsOf(points: number): number[] {
  const [part] = PARTS.filter((one) => one <= points)
  return part === undefined ? [] : [part, ...partsOf(points - part)]
}

const entriesOf = <What>(past: Past<What>) =>
  Object.entries(past) as [CitizenName, readonly (readonly [What, number])[]][]
