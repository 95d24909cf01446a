import type { ChargeView } from '@/contract/records'
import type { ChinaDate } from '@/domain/dates'
import { fen } from '@/domain/money'
import { NEW_POINTS_FROM, type ViolationAct } from '../acts/act'
import { base } from '../tariffs/base'
import type { TariffCharge } from '../tariffs/tariff'
import { tariffFor } from '../tariffs/tariff-for'
import { pointsOn, violation } from '../violation-codes'

export { knownCode } from '../violation-codes'

/** Above this a fine is decided by the general procedure; itself is still simple (处理程序规定 art. 43, 81). */
export const SIMPLE_UP_TO_FEN = fen(20_000)

/** What an act costs where and when it was done, and by which law. */
export interface Charge {
  charge: ChargeView
  points: number
  act: string
  shortAct: string
  forbiddenBy: string
  punishedBy: string
  tariffSource: string
  pointsSource: string
  sanction: ViolationAct['sanction']
  procedure: 'simple' | 'general'
  by: ViolationAct['by']
  /** A warning may take the place of the fine. */
  warnable: boolean
}

/**
 * The fine by the tariff of the place (道路交通安全法 art. 123), the points by the law of the day.
 * @throws Error for an unknown code or tariff
 */
export function chargeOf(code: string, happenedOn: ChinaDate, tariff: string): Charge {
  const row = violation(code)
  const { charge, source } = tariffEntry(code, row, tariff)
  return {
    charge: charge.kind === 'warning' ? { kind: 'warning', why: 'code' } : charge,
    points: pointsOn(row, happenedOn),
    act: row.act,
    shortAct: row.shortAct,
    forbiddenBy: row.forbiddenBy,
    punishedBy: row.punishedBy,
    tariffSource: source,
    pointsSource: pointsSource(row, happenedOn),
    sanction: row.sanction,
    procedure: row.sanction !== null || highest(charge) > SIMPLE_UP_TO_FEN ? 'general' : 'simple',
    by: row.by,
    warnable: row.warnable,
  }
}

function tariffEntry(code: string, row: ViolationAct, name: string): { charge: TariffCharge; source: string } {
  const { charges } = tariffFor(name)
  const entry = charges[code] ?? charges[row.code] ?? base.charges[row.code]
  if (!entry) throw new Error(`no charge for violation code ${row.code}`)
  return entry
}

const highest = (charge: TariffCharge): number =>
  charge.kind === 'fine' ? charge.fineFen : charge.kind === 'warning' ? 0 : charge.toFen

/** Articles of 道路交通安全违法行为记分管理办法 by points. */
const ARTICLES: Readonly<Record<number, string>> = {
  12: '第八条',
  9: '第九条',
  6: '第十条',
  3: '第十一条',
  1: '第十二条',
}

function pointsSource(row: ViolationAct, day: ChinaDate): string {
  if (day < NEW_POINTS_FROM) return '机动车驾驶证申领和使用规定（公安部令第123号）附件2'
  return `道路交通安全违法行为记分管理办法（公安部令第163号）${ARTICLES[row.points] ?? '第八条至第十二条未列入，不记分'}`
}
