import type { Insertable, Kysely, Selectable, Updateable } from 'kysely'
import type { Executor } from './database'
import { StoreConflict } from './errors'
import type { Claim } from './looks'
import type { ReturnOrderTable, Tables } from './tables'

export type ReturnOrderRow = Selectable<ReturnOrderTable>

/** The batch in which a decision's money went to the treasury, or is on its way there; null = it was not swept. */
export async function sweptIn(executor: Executor, decision: { region_code: string; id: string }) {
  const row = await executor
    .selectFrom('sweep_item')
    .innerJoin('sweep_batch', (join) =>
      join
        .onRef('sweep_batch.region_code', '=', 'sweep_item.region_code')
        .onRef('sweep_batch.batch_no', '=', 'sweep_item.batch_no'),
    )
    .select(['sweep_batch.batch_no', 'sweep_batch.item_code', 'sweep_batch.state'])
    .where('sweep_item.region_code', '=', decision.region_code)
    .where('sweep_item.decision_id', '=', decision.id)
    .where('sweep_item.counts', '=', true)
    .executeTakeFirst()
  return row ?? null
}

export async function insertReturnOrder(executor: Executor, row: Insertable<ReturnOrderTable>): Promise<void> {
  await executor.insertInto('return_order').values(row).execute()
}

export async function findReturnOrder(executor: Executor, returnNo: string): Promise<ReturnOrderRow | null> {
  const row = await executor.selectFrom('return_order').selectAll().where('return_no', '=', returnNo).executeTakeFirst()
  return row ?? null
}

/** The order for a part of a refund that the treasury has not refused; there is at most one. */
export async function liveReturn(
  executor: Executor,
  { region_code, order_no, part }: Pick<ReturnOrderRow, 'region_code' | 'order_no' | 'part'>,
): Promise<ReturnOrderRow | null> {
  const row = await executor
    .selectFrom('return_order')
    .selectAll()
    .where('region_code', '=', region_code)
    .where('order_no', '=', order_no)
    .where('part', '=', part)
    .where('state', '<>', 'refused')
    .executeTakeFirst()
  return row ?? null
}

/** As `claimDueOrders`, for return orders. */
export function claimDueReturns(database: Kysely<Tables>, claim: Claim): Promise<ReturnOrderRow[]> {
  return database
    .with('due', (query) =>
      query
        .selectFrom('return_order')
        .select(['region_code', 'return_no'])
        .where('next_look_at', '<=', claim.now)
        .orderBy('next_look_at')
        .limit(claim.limit)
        .forUpdate()
        .skipLocked(),
    )
    .updateTable('return_order')
    .from('due')
    .set({ next_look_at: claim.leaseUntil })
    .whereRef('return_order.region_code', '=', 'due.region_code')
    .whereRef('return_order.return_no', '=', 'due.return_no')
    .returningAll('return_order')
    .execute()
}

/** @throws StoreConflict when somebody else moved it meanwhile */
export async function moveReturnOrder(
  executor: Executor,
  order: Pick<ReturnOrderRow, 'region_code' | 'return_no' | 'state'>,
  change: Updateable<ReturnOrderTable>,
): Promise<void> {
  const moved = await executor
    .updateTable('return_order')
    .set(change)
    .where('region_code', '=', order.region_code)
    .where('return_no', '=', order.return_no)
    .where('state', '=', order.state)
    .returning('return_no')
    .executeTakeFirst()
  if (!moved) throw new StoreConflict(`return order ${order.return_no} is no longer ${order.state}`)
}
