import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Instant } from '@/domain/dates'
import type { Fen } from '@/domain/money'
import { REFUSALS_UNTIL_SHOWN, type RefundState, unsettledStates } from '../rules/order-states'
import type { Executor } from './database'
import type { Payer } from './payables'
import type { RefundTable, Tables } from './tables'

/** Orders with all that their screen shows: authority, items, refund, receipt; one statement for any number of them. */
export function selectOrderPages(executor: Executor) {
  return executor
    .selectFrom('pay_order')
    .innerJoin('authority', 'authority.region_code', 'pay_order.region_code')
    .leftJoinLateral(
      (inner) => refundTogether(inner).as('refund'),
      (join) => join.onTrue(),
    )
    .selectAll('pay_order')
    .select([
      'authority.name as authority_name',
      'authority.hotline as authority_hotline',
      'authority.unit_code',
      'authority.payee',
      'authority.item_code',
      'refund.amount_fen as refund_fen',
      'refund.reason as refund_reason',
      'refund.state as refund_state',
      'refund.requested_at as refund_requested_at',
      'refund.done_at as refund_done_at',
      'refund.by_hand as refund_by_hand',
    ])
    .select((builder) => jsonArrayFrom(receiptsOfPage(builder)).as('receipts'))
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
            'decision.id as decision_id',
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

/** In JSON an instant is written as the engine likes it. */
const instant = (column: string) =>
  sql<Instant>`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** In the order in which they were issued. */
function receiptsOfPage({ selectFrom }: ExpressionBuilder<Tables, 'pay_order'>) {
  return selectFrom('receipt')
    .select([
      'receipt.place',
      'receipt.code',
      'receipt.number',
      'receipt.check_code',
      'receipt.items',
      'receipt.total_fen',
      instant('receipt.issued_at').as('issued_at'),
      'receipt.red_code',
      'receipt.red_number',
      'receipt.red_check_code',
      sql<Instant | null>`${instant('receipt.red_issued_at')}`.as('red_issued_at'),
      'receipt.red_because',
    ])
    .whereRef('receipt.region_code', '=', 'pay_order.region_code')
    .whereRef('receipt.order_no', '=', 'pay_order.order_no')
    .orderBy('receipt.place')
}

/** The channel has refused it so often that a person must look. */
const stuck = sql<boolean>`(part.trouble is not null and part.tries >= ${sql.lit(REFUSALS_UNTIL_SHOWN)})`

/** All parts of an order's refund as one: under way until the last part is done. Null columns = none. */
function refundTogether(builder: ExpressionBuilder<Tables, 'pay_order'>) {
  return builder
    .selectFrom('refund as part')
    .whereRef('part.region_code', '=', 'pay_order.region_code')
    .whereRef('part.order_no', '=', 'pay_order.order_no')
    .select([
      sql<Fen | null>`sum(part.amount_fen)::bigint`.as('amount_fen'),
      sql<RefundTable['reason'] | null>`(array_agg(part.reason order by part.requested_at desc))[1]`.as('reason'),
      sql<RefundState | null>`case max(case when part.state = 'abnormal' or ${stuck} then 4 when part.state = 'submitted' then 3
        when part.state = 'ready' then 2 when part.state = 'waiting' then 1 else 0 end)
        when 4 then 'abnormal' when 3 then 'submitted' when 2 then 'ready' when 1 then 'waiting' when 0 then 'done' end`.as(
        'state',
      ),
      sql<Instant | null>`min(part.requested_at)`.as('requested_at'),
      sql<Instant | null>`case when bool_and(part.state = 'done') then max(part.done_at) end`.as('done_at'),
      sql<boolean | null>`bool_or(part.by_hand)`.as('by_hand'),
    ])
}

export type OrderPage = Awaited<ReturnType<ReturnType<typeof selectOrderPages>['execute']>>[number]

/** The payer's orders for any of these decisions that are not on a bill and may still be paid, newest first. */
export function openOrdersFor(executor: Executor, regionCode: string, decisionIds: readonly string[], payer: Payer) {
  return executor
    .selectFrom('pay_order')
    .select([
      'pay_order.order_no as orderNo',
      'pay_order.state',
      'pay_order.total_fen as totalFen',
      'pay_order.expires_at as expiresAt',
      'pay_order.channel',
    ])
    .select(({ selectFrom }) =>
      selectFrom('order_item')
        .select(sql<string[]>`array_agg(order_item.decision_id::text)`.as('ids'))
        .whereRef('order_item.region_code', '=', 'pay_order.region_code')
        .whereRef('order_item.order_no', '=', 'pay_order.order_no')
        .as('decisionIds'),
    )
    .where('pay_order.region_code', '=', regionCode)
    .where('pay_order.app_id', '=', payer.appId)
    .where('pay_order.open_id', '=', payer.openId)
    .where('pay_order.bill_id', 'is', null)
    .where('pay_order.state', 'in', unsettledStates)
    .where('pay_order.order_no', 'in', (builder) =>
      builder
        .selectFrom('order_item')
        .select('order_item.order_no')
        .where('order_item.region_code', '=', regionCode)
        .where('order_item.decision_id', 'in', decisionIds),
    )
    .orderBy('pay_order.created_at', 'desc')
    .execute()
}

/** True for the one caller who may ask the wallet about this order now: nobody has since `askedBefore`. */
export async function claimAsking(
  executor: Executor,
  key: { region_code: string; order_no: string },
  now: Instant,
  askedBefore: Instant,
): Promise<boolean> {
  const claimed = await executor
    .updateTable('pay_order')
    .set({ asked_at: now })
    .where('region_code', '=', key.region_code)
    .where('order_no', '=', key.order_no)
    .where((each) => each.or([each('asked_at', 'is', null), each('asked_at', '<=', askedBefore)]))
    .returning('order_no')
    .executeTakeFirst()
  return claimed !== undefined
}
