import { unsettledStates } from '../rules/order-states'
import type { Executor } from './database'
import type { OrderRow } from './orders'
import { selectPayables } from './payables'

/** The decisions on these bills of one region, each row with the id of its bill. */
export function selectBillPayables(executor: Executor, regionCode: string, billIds: readonly string[]) {
  return selectPayables(executor, null)
    .innerJoin('bill_item', (join) =>
      join
        .onRef('bill_item.region_code', '=', 'decision.region_code')
        .onRef('bill_item.decision_id', '=', 'decision.id'),
    )
    .select('bill_item.bill_id')
    .where('bill_item.region_code', '=', regionCode)
    .where('bill_item.bill_id', 'in', billIds)
    .orderBy('decision.decided_on')
    .orderBy('decision.id')
    .execute()
}

export type BillPayable = Awaited<ReturnType<typeof selectBillPayables>>[number]

/**
 * The orders that tell a window what happens to these bills: unsettled ones, those that settled their decisions, and
 * scanned codes that came to nothing.
 */
export function selectBillOrders(
  executor: Executor,
  regionCode: string,
  billIds: readonly string[],
  settledBy: readonly string[],
): Promise<OrderRow[]> {
  return executor
    .selectFrom('pay_order')
    .selectAll()
    .where('region_code', '=', regionCode)
    .where((each) => {
      const underWay = each.and([each('bill_id', 'in', billIds), each('state', 'in', unsettledStates)])
      const failedCode = each.and([
        each('bill_id', 'in', billIds),
        each('means', '=', 'code'),
        each('state', 'in', ['closed', 'rejected']),
      ])
      const own = each.or([underWay, failedCode])
      return settledBy.length === 0 ? own : each.or([own, each('order_no', 'in', settledBy)])
    })
    .orderBy('created_at', 'desc')
    .execute()
}
