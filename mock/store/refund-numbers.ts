import type { Executor } from './database'
import type { RefundRow } from './refunds'

/** By its present number at the wallet; null for one that was replaced or never was. */
export async function findRefundByNumber(executor: Executor, refundNo: string): Promise<RefundRow | null> {
  const row = await executor.selectFrom('refund').selectAll().where('refund_no', '=', refundNo).executeTakeFirst()
  return row ?? null
}
