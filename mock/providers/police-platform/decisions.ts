import type { Insertable, Selectable } from 'kysely'
import type { Tables } from '../../store/tables'
import type { InPlatform } from './parts'
import { givePoints, takeBackPoints } from './points'

type DecisionRow = Selectable<Tables['police_decision']>

export async function findDecision(platform: InPlatform, regionCode: string, number: string) {
  const row = await platform
    .selectFrom('police_decision')
    .selectAll()
    .where('region_code', '=', regionCode)
    .where('number', '=', number)
    .executeTakeFirst()
  return row ?? null
}

/** The decision that stands for this record; there is never more than one. */
export async function standingDecision(platform: InPlatform, regionCode: string, recordNumber: string) {
  const row = await platform
    .selectFrom('police_decision')
    .selectAll()
    .where('region_code', '=', regionCode)
    .where('record_number', '=', recordNumber)
    .where('state', '=', 'in-force')
    .executeTakeFirst()
  return row ?? null
}

export async function recordDecision(
  platform: InPlatform,
  decision: Omit<Insertable<Tables['police_decision']>, 'state'>,
): Promise<void> {
  await platform
    .insertInto('police_decision')
    .values({ ...decision, state: 'in-force' })
    .execute()
  await givePoints(platform, decision.licence_index, decision.points)
}

export async function withdrawDecision(platform: InPlatform, row: DecisionRow): Promise<void> {
  await platform
    .updateTable('police_decision')
    .set({ state: 'withdrawn' })
    .where('region_code', '=', row.region_code)
    .where('number', '=', row.number)
    .execute()
  await takeBackPoints(platform, row.licence_index, { points: row.points, at: row.recorded_at })
}
