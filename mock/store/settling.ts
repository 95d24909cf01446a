import type { ExpressionBuilder } from 'kysely'
import type { Instant } from '@/domain/dates'
import { unsettledStates } from '../rules/order-states'
import { lockBill, moveBill } from './bills'
import type { Executor } from './database'
import type { Tables } from './tables'

/**
 * The order with its decisions, one row per decision; empty for an unknown number. Holds the order, so that two
 * messages about it go one after the other, and its decisions, so that none is withdrawn or paid by another order meanwhile.
 */
export function lockForSettling(executor: Executor, orderNo: string) {
  return executor
    .selectFrom('pay_order')
    .innerJoin('order_item', (join) =>
      join
        .onRef('order_item.region_code', '=', 'pay_order.region_code')
        .onRef('order_item.order_no', '=', 'pay_order.order_no'),
    )
    .innerJoin('decision', (join) =>
      join
        .onRef('decision.region_code', '=', 'order_item.region_code')
        .onRef('decision.id', '=', 'order_item.decision_id'),
    )
    .innerJoin('authority', 'authority.region_code', 'pay_order.region_code')
    .select([
      'pay_order.region_code',
      'pay_order.order_no',
      'pay_order.channel',
      'pay_order.total_fen',
      'pay_order.state',
      'pay_order.trade_no',
      'authority.item_code',
      'order_item.decision_id',
      'order_item.fine_fen',
      'order_item.surcharge_fen',
      'decision.status',
      'decision.paid_elsewhere_at',
    ])
    .where('pay_order.order_no', '=', orderNo)
    .orderBy('order_item.decision_id')
    .forNoKeyUpdate(['pay_order', 'decision'])
    .execute()
}

export type SettlingRow = Awaited<ReturnType<typeof lockForSettling>>[number]

/** Turns those bills paid that hold one of these paid decisions and have nothing left to pay. */
export async function closePaidBills(
  executor: Executor,
  regionCode: string,
  decisionIds: readonly string[],
  now: Instant,
): Promise<void> {
  await executor
    .updateTable('bill')
    .set({ state: 'paid', closed_at: now })
    .where('bill.region_code', '=', regionCode)
    .where('bill.state', 'in', ['open', 'withdrawing'])
    .where('bill.id', 'in', (builder) =>
      builder
        .selectFrom('bill_item')
        .select('bill_item.bill_id')
        .where('bill_item.region_code', '=', regionCode)
        .where('bill_item.decision_id', 'in', decisionIds),
    )
    .where((builder) => builder.not(stillToPay(builder)))
    .execute()
}

/**
 * Ends a bill on which nothing can be charged any more: being withdrawn → withdrawn, past its time → expired.
 * Holds the bill first, so that of two orders that close at the same time the second sees the first.
 */
export async function endBillWithoutOrders(
  executor: Executor,
  key: { region_code: string; id: string },
  now: Instant,
): Promise<boolean> {
  const bill = await lockBill(executor, key)
  const overdue = bill.state === 'open' && bill.expires_at <= now
  if (bill.state !== 'withdrawing' && !overdue) return false
  const alive = await executor
    .selectFrom('pay_order')
    .select('order_no')
    .where('region_code', '=', key.region_code)
    .where('bill_id', '=', key.id)
    .where('state', 'in', unsettledStates)
    .limit(1)
    .executeTakeFirst()
  return alive ? false : moveBill(executor, key, [bill.state], overdue ? 'expired' : 'withdrawn', now)
}

/** Of a bill's decisions those that are paid, here or through another channel. */
export async function paidDecisionsOf(executor: Executor, key: { region_code: string; id: string }): Promise<string[]> {
  const rows = await executor
    .selectFrom('bill_item')
    .innerJoin('decision', (join) =>
      join
        .onRef('decision.region_code', '=', 'bill_item.region_code')
        .onRef('decision.id', '=', 'bill_item.decision_id'),
    )
    .leftJoin('settlement', (join) =>
      join
        .onRef('settlement.region_code', '=', 'bill_item.region_code')
        .onRef('settlement.decision_id', '=', 'bill_item.decision_id'),
    )
    .select('bill_item.decision_id')
    .where('bill_item.region_code', '=', key.region_code)
    .where('bill_item.bill_id', '=', key.id)
    .where((each) =>
      each.or([each('settlement.order_no', 'is not', null), each('decision.paid_elsewhere_at', 'is not', null)]),
    )
    .execute()
  return rows.map((row) => row.decision_id)
}

/** A decision was withdrawn: open bills that hold it and have nothing left to pay begin to be withdrawn. */
export async function withdrawEmptyBills(executor: Executor, regionCode: string, decisionId: string): Promise<void> {
  await executor
    .updateTable('bill')
    .set({ state: 'withdrawing' })
    .where('bill.region_code', '=', regionCode)
    .where('bill.state', '=', 'open')
    .where('bill.id', 'in', (builder) =>
      builder
        .selectFrom('bill_item')
        .select('bill_item.bill_id')
        .where('bill_item.region_code', '=', regionCode)
        .where('bill_item.decision_id', '=', decisionId),
    )
    .where((builder) => builder.not(stillToPay(builder)))
    .execute()
}

/** Whether a bill holds a decision that is neither settled nor withdrawn nor paid through another channel. */
function stillToPay({ exists, selectFrom }: ExpressionBuilder<Tables, 'bill'>) {
  return exists(
    selectFrom('bill_item')
      .innerJoin('decision', (join) =>
        join
          .onRef('decision.region_code', '=', 'bill_item.region_code')
          .onRef('decision.id', '=', 'bill_item.decision_id'),
      )
      .leftJoin('settlement', (join) =>
        join
          .onRef('settlement.region_code', '=', 'bill_item.region_code')
          .onRef('settlement.decision_id', '=', 'bill_item.decision_id'),
      )
      .select('bill_item.decision_id')
      .whereRef('bill_item.region_code', '=', 'bill.region_code')
      .whereRef('bill_item.bill_id', '=', 'bill.id')
      .where('settlement.order_no', 'is', null)
      .where('decision.status', '<>', 'withdrawn')
      .where('decision.paid_elsewhere_at', 'is', null),
  )
}
