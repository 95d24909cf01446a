import type { ChinaDate } from '@/domain/dates'
import { NEW_POINTS_FROM, type ViolationAct } from './acts/act'
import { actsOfNineAndTwelve } from './acts/nine-and-twelve'
import { actsWithoutPoints } from './acts/no-points'
import { actsWithoutMotor } from './acts/not-motor'
import { actsOfOnePoint } from './acts/one-point'
import { actsOfSixPoints } from './acts/six-points'
import { actsOfThreePoints } from './acts/three-points'

/** The whole table of acts (违法代码), by rising points. What each costs where is in `tariffs/`. */
export const violationCodes: readonly ViolationAct[] = [
  ...actsWithoutPoints,
  ...actsOfOnePoint,
  ...actsOfThreePoints,
  ...actsOfSixPoints,
  ...actsOfNineAndTwelve,
  ...actsWithoutMotor,
]

const byCode = new Map(violationCodes.map((row) => [row.code, row]))
const byOldCode = new Map(violationCodes.flatMap((row) => (row.old.code ? [[row.old.code, row]] : [])))
/** The first row of each national base stands for sub-cases that places number differently. */
const byBase = new Map([...violationCodes].reverse().map((row) => [row.code.slice(0, 4), row]))

export function knownCode(code: string): boolean {
  return find(code) !== undefined
}

/**
 * The row of a code: the code itself, a number from before April 2022, or a sub-case of another place by the four
 * digits of the nation.
 * @throws Error for a code that the table does not hold
 */
export function violation(code: string): ViolationAct {
  const found = find(code)
  if (!found) throw new Error(`no violation code ${code}`)
  return found
}

/** Points by the law of the day of the act (公安部令第163号 from 2022-04-01, before that 公安部令第123号, annex 2). */
export function pointsOn(row: ViolationAct, day: ChinaDate): number {
  return day < NEW_POINTS_FROM ? row.old.points : row.points
}

const find = (code: string): ViolationAct | undefined =>
  byCode.get(code) ?? byOldCode.get(code) ?? byBase.get(code.slice(0, 4))
