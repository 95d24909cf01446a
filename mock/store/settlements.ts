import type { Instant } from '@/domain/dates'
import type { Executor } from './database'
import type { OrderKey } from './orders'

/**
 * Settles those of the order's decisions that nobody has settled: a decision has one row at most, so whoever writes
 * it first is the payment that counts.
 * @returns the decisions that this order settles, now or by an earlier run; what it paid for beyond them goes back
 */
export async function settle(
  executor: Executor,
  order: OrderKey,
  decisionIds: readonly string[],
  at: Instant,
): Promise<string[]> {
  if (decisionIds.length > 0)
    await executor
      .insertInto('settlement')
      // In the order of the keys, so that two orders over the same decisions never wait for each other in a circle.
      .values([...decisionIds].sort().map((decision_id) => ({ ...keyOf(order), decision_id, settled_at: at })))
      .onConflict((conflict) => conflict.columns(['region_code', 'decision_id']).doNothing())
      .execute()
  const rows = await executor
    .selectFrom('settlement')
    .select('decision_id')
    .where('region_code', '=', order.region_code)
    .where('order_no', '=', order.order_no)
    .orderBy('decision_id')
    .execute()
  return rows.map((row) => row.decision_id)
}

const keyOf = ({ region_code, order_no }: OrderKey) => ({ region_code, order_no })
