import { fen, sumFen } from '@/domain/money'
import type { PaymentNotice } from '../providers/registers'
import type { Executor } from './database'
import type { OrderRow } from './orders'

/** What treasury and police are told of a paid order: the decisions that it settled and their sum. */
export async function paymentNotice(executor: Executor, order: OrderRow): Promise<PaymentNotice> {
  const items = await executor
    .selectFrom('settlement')
    .innerJoin('order_item', (join) =>
      join
        .onRef('order_item.region_code', '=', 'settlement.region_code')
        .onRef('order_item.order_no', '=', 'settlement.order_no')
        .onRef('order_item.decision_id', '=', 'settlement.decision_id'),
    )
    .innerJoin('decision', (join) =>
      join
        .onRef('decision.region_code', '=', 'settlement.region_code')
        .onRef('decision.id', '=', 'settlement.decision_id'),
    )
    .select(['decision.number15', 'decision.check_digit', 'order_item.fine_fen', 'order_item.surcharge_fen'])
    .where('settlement.region_code', '=', order.region_code)
    .where('settlement.order_no', '=', order.order_no)
    .orderBy('decision.id')
    .execute()
  if (order.paid_at === null) throw new Error(`order ${order.order_no} is not paid`)
  return {
    orderNo: order.order_no,
    regionCode: order.region_code,
    decisionNumbers: items.map((item) => `${item.number15}${item.check_digit}`),
    totalFen: items.length === 0 ? fen(0) : sumFen(items.flatMap((item) => [item.fine_fen, item.surcharge_fen])),
    paidAt: order.paid_at,
  }
}
