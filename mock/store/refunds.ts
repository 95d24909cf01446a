import type { Insertable, Selectable, Updateable } from 'kysely'
import type { RefundState } from '../rules/order-states'
import type { Executor } from './database'
import { StoreConflict } from './errors'
import type { RefundTable } from './tables'

export type RefundRow = Selectable<RefundTable>

/** The part of a refund that gives back what an order paid beyond what it settled. */
export const SURPLUS = 'surplus'

/** One refund per part of an order: a second request for the same changes nothing and gives the first. */
export async function requestRefund(executor: Executor, refund: Insertable<RefundTable>): Promise<RefundRow> {
  const written = await executor
    .insertInto('refund')
    .values(refund)
    .onConflict((conflict) => conflict.columns(['region_code', 'order_no', 'part']).doNothing())
    .returningAll()
    .executeTakeFirst()
  if (written) return written
  return executor
    .selectFrom('refund')
    .selectAll()
    .where('region_code', '=', refund.region_code)
    .where('order_no', '=', refund.order_no)
    .where('part', '=', refund.part ?? SURPLUS)
    .executeTakeFirstOrThrow()
}

type RefundChange = Pick<Updateable<RefundTable>, 'refund_no' | 'done_at' | 'tries' | 'next_look_at'>

/**
 * Moves the refund from the state in which it was read. A new number goes with `state: 'ready'`.
 * @throws StoreConflict when somebody else moved it meanwhile
 */
export async function moveRefund(
  executor: Executor,
  refund: Pick<RefundRow, 'region_code' | 'order_no' | 'part' | 'refund_no' | 'state'>,
  state: RefundState,
  change: RefundChange = {},
): Promise<RefundRow> {
  const moved = await executor
    .updateTable('refund')
    .set({ ...change, state })
    .where('region_code', '=', refund.region_code)
    .where('order_no', '=', refund.order_no)
    .where('part', '=', refund.part)
    .where('refund_no', '=', refund.refund_no)
    .where('state', '=', refund.state)
    .returningAll()
    .executeTakeFirst()
  if (!moved) throw new StoreConflict(`refund ${refund.refund_no} is no longer ${refund.state}`)
  return moved
}
