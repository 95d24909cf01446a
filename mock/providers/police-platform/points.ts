import type { Selectable } from 'kysely'
import { addMonths, type ChinaDate, chinaDate, type Instant } from '@/domain/dates'
import type { PoliceLicenceTable } from '../../store/tables'
import type { InPlatform } from './parts'

/** From here on a licence is no longer good (道路交通安全法 art. 24). */
const ALL_POINTS = 12
const CYCLE_MONTHS = 12
const OVER_THE_LIMIT = 'B'
const NORMAL = 'A'

/** Adds points to the licence; false when there is none, as when somebody without a licence was fined. */
export function givePoints(platform: InPlatform, licenceIndex: string, points: number): Promise<boolean> {
  return change(platform, licenceIndex, (row) => row.points + points)
}

/** Takes them back, as far as they were given in the cycle that runs. */
export async function takeBackPoints(
  platform: InPlatform,
  licenceIndex: string,
  given: { points: number; at: Instant },
): Promise<void> {
  await change(platform, licenceIndex, (row) => {
    const inThisCycle = chinaDate(given.at) > addMonths(row.cycle_ends_on, -CYCLE_MONTHS)
    return inThisCycle ? Math.max(0, row.points - given.points) : row.points
  })
}

/**
 * Begins the next cycle of every licence whose last day is over. Points below 12 are cleared (记分管理办法 art. 15);
 * 12 and more stay until the study is done.
 */
export async function rollCycles(platform: InPlatform, today: ChinaDate): Promise<void> {
  const over = await platform
    .selectFrom('police_licence')
    .select(['number_index', 'points', 'cycle_ends_on'])
    .where('cycle_ends_on', '<', today)
    .execute()
  for (const row of over)
    await platform
      .updateTable('police_licence')
      .set({
        points: row.points < ALL_POINTS ? 0 : row.points,
        cycle_ends_on: nextEnd(row.cycle_ends_on, today),
      })
      .where('number_index', '=', row.number_index)
      .execute()
}

function nextEnd(endedOn: ChinaDate, today: ChinaDate): ChinaDate {
  let cycles = 1
  while (addMonths(endedOn, cycles * CYCLE_MONTHS) < today) cycles++
  return addMonths(endedOn, cycles * CYCLE_MONTHS)
}

async function change(
  platform: InPlatform,
  licenceIndex: string,
  pointsOf: (row: Selectable<PoliceLicenceTable>) => number,
): Promise<boolean> {
  const row = await platform
    .selectFrom('police_licence')
    .selectAll()
    .where('number_index', '=', licenceIndex)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return false
  const points = pointsOf(row)
  await platform
    .updateTable('police_licence')
    .set({ points, states: statesWith(row.states, points >= ALL_POINTS) })
    .where('number_index', '=', licenceIndex)
    .execute()
  return true
}

/** One letter per state; a licence with another state is not normal. */
function statesWith(states: string, overTheLimit: boolean): string {
  const others = states.replace(OVER_THE_LIMIT, '').replace(NORMAL, '')
  return others + (overTheLimit ? OVER_THE_LIMIT : '') || NORMAL
}
