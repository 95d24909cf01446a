import type { ExpressionBuilder } from 'kysely'
import { unsettledStates } from '../rules/order-states'
import { compiledOnce } from './compiled'
import type { Executor } from './database'
import { type Payer, selectPayables } from './payables'
import type { Tables } from './tables'

/**
 * A bill with its decisions, one row per decision, in one statement; empty for an unknown token. Every row repeats
 * the bill's own columns, whether any order on it is unsettled, and the caller's latest order on it.
 */
export function findPayableBill(executor: Executor, tokenId: string, payer: Payer | null) {
  // No order has an empty payer: nobody's own orders are none.
  return payableBill(executor, { tokenId, appId: payer?.appId ?? '', openId: payer?.openId ?? '' })
}

const payableBill = compiledOnce(['tokenId', 'appId', 'openId'], (executor, { tokenId, ...payer }) =>
  selectPayables(executor, payer)
    .innerJoin('bill_item', (join) =>
      join
        .onRef('bill_item.region_code', '=', 'decision.region_code')
        .onRef('bill_item.decision_id', '=', 'decision.id'),
    )
    .innerJoin(billByToken(executor, tokenId, payer).as('found'), (join) =>
      join.onRef('found.region_code', '=', 'bill_item.region_code').onRef('found.bill_id', '=', 'bill_item.bill_id'),
    )
    .select([
      'found.bill_id',
      'found.key_id',
      'found.bill_state',
      'found.issued_at',
      'found.expires_at',
      'found.closed_at',
      'found.window_name',
      'found.hall_name',
      'found.my_order_no',
      'found.my_state',
      'found.my_total_fen',
      'found.my_expires_at',
      'found.my_channel',
      'found.being_paid',
    ])
    .orderBy('decision.decided_on')
    .orderBy('decision.id'),
)

/**
 * The bill, its place and the caller's order on it. The limit keeps the planner from weighing these joins together
 * with those of the decisions: nine tables at once take it longer than all the rest of a payment.
 */
function billByToken(executor: Executor, tokenId: string, payer: Payer) {
  return executor
    .selectFrom('bill')
    .innerJoin('hall_window', (join) =>
      join.onRef('hall_window.region_code', '=', 'bill.region_code').onRef('hall_window.id', '=', 'bill.window_id'),
    )
    .innerJoin('hall', (join) =>
      join.onRef('hall.region_code', '=', 'bill.region_code').onRef('hall.id', '=', 'hall_window.hall_id'),
    )
    .leftJoinLateral(
      (inner) => ownOrder(inner, payer).as('mine'),
      (join) => join.onTrue(),
    )
    .select([
      'bill.region_code',
      'bill.id as bill_id',
      'bill.key_id',
      'bill.state as bill_state',
      'bill.issued_at',
      'bill.expires_at',
      'bill.closed_at',
      'hall_window.name as window_name',
      'hall.name as hall_name',
      'mine.order_no as my_order_no',
      'mine.state as my_state',
      'mine.total_fen as my_total_fen',
      'mine.expires_at as my_expires_at',
      'mine.channel as my_channel',
    ])
    .select((inner) => anyUnsettled(inner).as('being_paid'))
    .where('bill.token_id', '=', tokenId)
    .limit(1)
}

export type PayableBillRow = Awaited<ReturnType<typeof findPayableBill>>[number]

function ownOrder(builder: ExpressionBuilder<Tables, 'bill'>, payer: Payer) {
  return builder
    .selectFrom('pay_order')
    .select([
      'pay_order.order_no',
      'pay_order.state',
      'pay_order.total_fen',
      'pay_order.expires_at',
      'pay_order.channel',
    ])
    .whereRef('pay_order.region_code', '=', 'bill.region_code')
    .whereRef('pay_order.bill_id', '=', 'bill.id')
    .where('pay_order.app_id', '=', payer.appId)
    .where('pay_order.open_id', '=', payer.openId)
    .orderBy('pay_order.created_at', 'desc')
    .limit(1)
}

function anyUnsettled(builder: ExpressionBuilder<Tables, 'bill'>) {
  return builder.exists(
    builder
      .selectFrom('pay_order')
      .select('pay_order.order_no')
      .whereRef('pay_order.region_code', '=', 'bill.region_code')
      .whereRef('pay_order.bill_id', '=', 'bill.id')
      .where('pay_order.state', 'in', unsettledStates),
  )
}
