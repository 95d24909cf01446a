import type { Insertable, Selectable } from 'kysely'
import type { Instant } from '@/domain/dates'
import type { Executor } from './database'
import { StoreConflict } from './errors'
import type { Tables } from './tables'

export type DecisionRow = Selectable<Tables['decision']>

export async function isSurveillanceRecord(executor: Executor, number: string): Promise<boolean> {
  const row = await executor
    .selectFrom('surveillance_record')
    .select('number')
    .where('number', '=', number)
    .executeTakeFirst()
  return row !== undefined
}

/** In the order of `ids`; unknown ones are left out. */
export async function findByIds(executor: Executor, ids: readonly string[]): Promise<DecisionRow[]> {
  if (ids.length === 0) return []
  const rows = await executor.selectFrom('decision').selectAll().where('id', 'in', ids).execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/**
 * As `findByIds` in one region, and holds the rows until the transaction ends, so that two who settle, bill or change the
 * same decisions go one after the other. Locks in the order of the keys: no two transactions wait for each other.
 */
export function lockDecisions(executor: Executor, regionCode: string, ids: readonly string[]): Promise<DecisionRow[]> {
  if (ids.length === 0) return Promise.resolve([])
  return executor
    .selectFrom('decision')
    .selectAll()
    .where('region_code', '=', regionCode)
    .where('id', 'in', ids)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
}

/** What the police platform may change after the decision was made. */
export type DecisionChange =
  | { change: 'paid-elsewhere'; at: Instant }
  /** `because` is known of decisions that were made here. */
  | { change: 'withdrawn'; at: Instant; because: DecisionRow['withdrawn_because'] }
  | { change: 'held'; reason: 'reconsideration' | 'lawsuit'; since: string }
  /** `stoodStillDays`: days of the hold that would have carried the surcharge. */
  | { change: 'released'; stoodStillDays: number }

/** @throws StoreConflict when the decision is not in a state for this change. */
export async function changeDecision(
  executor: Executor,
  key: Pick<DecisionRow, 'region_code' | 'id'>,
  change: DecisionChange,
): Promise<DecisionRow> {
  let update = executor.updateTable('decision').where('region_code', '=', key.region_code).where('id', '=', key.id)
  switch (change.change) {
    case 'paid-elsewhere':
      update = update.set({ paid_elsewhere_at: change.at }).where('paid_elsewhere_at', 'is', null)
      break
    case 'withdrawn':
      update = update
        .set({ status: 'withdrawn', withdrawn_at: change.at, withdrawn_because: change.because })
        .where('status', '<>', 'withdrawn')
      break
    case 'held':
      update = update.set({ held_reason: change.reason, held_since: change.since }).where('held_since', 'is', null)
      break
    case 'released':
      update = update
        .set((set) => ({
          held_reason: null,
          held_since: null,
          held_days: set('held_days', '+', change.stoodStillDays),
        }))
        .where('held_since', 'is not', null)
  }
  const row = await update.returningAll().executeTakeFirst()
  if (!row) throw new StoreConflict(`decision ${key.id} cannot be ${change.change} now`)
  return row
}

export async function insertDecisions(executor: Executor, rows: readonly Insertable<Tables['decision']>[]) {
  if (rows.length > 0) await executor.insertInto('decision').values(rows).execute()
}
