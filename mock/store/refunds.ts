import { type ExpressionBuilder, type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import { type Fen, ZERO_FEN } from '@/domain/money'
import type { RefundState } from '../rules/order-states'
import type { Executor } from './database'
import { StoreConflict } from './errors'
import type { RefundTable, Tables } from './tables'

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

/** What goes or went back of a decision that was settled here, for whatever reason. */
export async function returnedOf(executor: Executor, decision: { region_code: string; id: string }): Promise<Fen> {
  const row = await executor
    .selectFrom('refund')
    .select(sql<Fen | null>`sum(amount_fen)::bigint`.as('sum'))
    .where('region_code', '=', decision.region_code)
    .where('decision_id', '=', decision.id)
    .executeTakeFirst()
  return row?.sum ?? ZERO_FEN
}

/** The same in a statement about items of orders. */
export function returnedOfItem({ selectFrom }: ExpressionBuilder<Tables, 'order_item'>) {
  return selectFrom('refund')
    .select(sql<Fen>`coalesce(sum(refund.amount_fen), 0)::bigint`.as('sum'))
    .whereRef('refund.region_code', '=', 'order_item.region_code')
    .whereRef('refund.decision_id', '=', 'order_item.decision_id')
}

type RefundChange = Pick<
  Updateable<RefundTable>,
  'refund_no' | 'done_at' | 'tries' | 'next_look_at' | 'trouble' | 'rescue_asked_at' | 'transfer_no' | 'by_hand'
>

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
