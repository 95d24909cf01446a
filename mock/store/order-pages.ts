import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Executor } from './database'

/** Orders with all that their screen shows: authority, items, refund, receipt; one statement for any number of them. */
export function selectOrderPages(executor: Executor) {
  return executor
    .selectFrom('pay_order')
    .innerJoin('authority', 'authority.region_code', 'pay_order.region_code')
    .leftJoin('refund', (join) =>
      join
        .onRef('refund.region_code', '=', 'pay_order.region_code')
        .onRef('refund.order_no', '=', 'pay_order.order_no'),
    )
    .leftJoin('receipt', (join) =>
      join
        .onRef('receipt.region_code', '=', 'pay_order.region_code')
        .onRef('receipt.order_no', '=', 'pay_order.order_no'),
    )
    .selectAll('pay_order')
    .select([
      'authority.name as authority_name',
      'authority.hotline as authority_hotline',
      'authority.payee',
      'authority.item_code',
      'authority.policy as authority_policy',
      'refund.amount_fen as refund_fen',
      'refund.reason as refund_reason',
      'refund.state as refund_state',
      'refund.requested_at as refund_requested_at',
      'refund.done_at as refund_done_at',
      'receipt.code as receipt_code',
      'receipt.number as receipt_number',
      'receipt.check_code as receipt_check_code',
      'receipt.total_fen as receipt_total_fen',
      'receipt.issued_at as receipt_issued_at',
    ])
    .select((builder) =>
      jsonArrayFrom(
        builder
          .selectFrom('order_item')
          .innerJoin('decision', (join) =>
            join
              .onRef('decision.region_code', '=', 'order_item.region_code')
              .onRef('decision.id', '=', 'order_item.decision_id'),
          )
          .leftJoin('settlement', (join) =>
            join
              .onRef('settlement.region_code', '=', 'order_item.region_code')
              .onRef('settlement.decision_id', '=', 'order_item.decision_id'),
          )
          .select([
            'decision.number15',
            'decision.check_digit',
            'decision.act',
            'decision.payer_masked',
            'order_item.fine_fen',
            'order_item.surcharge_fen',
            'settlement.order_no as settled_by',
          ])
          .whereRef('order_item.region_code', '=', 'pay_order.region_code')
          .whereRef('order_item.order_no', '=', 'pay_order.order_no')
          .orderBy('decision.decided_on')
          .orderBy('decision.id'),
      ).as('items'),
    )
}

export type OrderPage = Awaited<ReturnType<ReturnType<typeof selectOrderPages>['execute']>>[number]
