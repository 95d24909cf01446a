import { sql } from 'kysely'
import type { Instant } from '@/domain/dates'
import type { Fen } from '@/domain/money'
import type { Executor } from '../database'
import type { OrderKey } from '../orders'
import type { BillRowTable, DifferenceTable, SweepBatchTable } from '../tables'

/** Where the payment was asked for: null when a decision was paid by number. */
export async function windowOf(executor: Executor, regionCode: string, billId: string | null) {
  if (billId === null) return null
  const row = await executor
    .selectFrom('bill')
    .innerJoin('hall_window', 'hall_window.id', 'bill.window_id')
    .select('hall_window.name')
    .where('bill.region_code', '=', regionCode)
    .where('bill.id', '=', billId)
    .executeTakeFirst()
  return row?.name ?? null
}

/** The first message of the channel that was verified, and how many there were. */
export async function noticesOf(
  executor: Executor,
  orderNo: string,
): Promise<{ first: Instant | null; count: number }> {
  return executor
    .selectFrom('notification')
    .select((select) => [
      select.fn.min<Instant | null>('received_at').as('first'),
      select.fn.countAll<number>().as('count'),
    ])
    .where('order_no', '=', orderNo)
    .executeTakeFirstOrThrow()
}

/** The line of a bill that tells of a payment; only of bills that were read whole. */
export async function billedAs(executor: Executor, orderNo: string, tradeNo: string | null) {
  const { rows } = await sql<BillRowTable & { fetched_at: Instant | null }>`
    select bill_row.*, bill.fetched_at from bill_row join channel_bill bill using (channel, merchant_id, bill_date)
    where bill_row.order_no = ${orderNo} and bill_row.kind = 'payment' and bill.state in ('loaded', 'reconciled')
    order by (bill_row.trade_no = ${tradeNo}) desc, bill_row.bill_date, bill_row.line limit 1`.execute(executor)
  return rows[0] ?? null
}

export interface BatchOfOrder extends SweepBatchTable {
  /** What the order has in it. */
  own_fen: Fen
}

/** Batches in which decisions of the order went to the treasury, refused ones left out, newest last. */
export async function batchesOf(executor: Executor, { region_code, order_no }: OrderKey): Promise<BatchOfOrder[]> {
  const { rows } = await sql<BatchOfOrder>`
    select batch.*, item.own_fen from sweep_batch batch join (
      select batch_no, sum(fine_fen + surcharge_fen - refund_fen)::bigint as own_fen from sweep_item
      where region_code = ${region_code} and counts and decision_id in (
        select decision_id from settlement where region_code = ${region_code} and order_no = ${order_no})
      group by batch_no
    ) item on item.batch_no = batch.batch_no
    where batch.region_code = ${region_code} order by batch.created_at`.execute(executor)
  return rows
}

export function refundsOf(executor: Executor, { region_code, order_no }: OrderKey) {
  return executor
    .selectFrom('refund')
    .selectAll()
    .where('region_code', '=', region_code)
    .where('order_no', '=', order_no)
    .orderBy('requested_at')
    .execute()
}

export function differencesOf(executor: Executor, { region_code, order_no }: OrderKey): Promise<DifferenceTable[]> {
  return executor
    .selectFrom('difference')
    .selectAll()
    .where('region_code', '=', region_code)
    .where('order_no', '=', order_no)
    .orderBy('found_at')
    .execute() as Promise<DifferenceTable[]>
}

export function returnsOf(executor: Executor, { region_code, order_no }: OrderKey) {
  return executor
    .selectFrom('return_order')
    .selectAll()
    .where('region_code', '=', region_code)
    .where('order_no', '=', order_no)
    .execute()
}

/** The line of the bill in which a difference was found; null when the bill lacks it. */
export async function billRowOfDifference(
  executor: Executor,
  difference: Pick<DifferenceTable, 'channel' | 'merchant_id' | 'bill_date' | 'bill_line'>,
) {
  const { channel, merchant_id, bill_date, bill_line } = difference
  if (bill_line === null) return null
  const { rows } = await sql<BillRowTable & { fetched_at: Instant | null }>`
    select bill_row.*, bill.fetched_at from bill_row join channel_bill bill using (channel, merchant_id, bill_date)
    where channel = ${channel} and merchant_id = ${merchant_id} and bill_date = ${bill_date} and line = ${bill_line}`.execute(
    executor,
  )
  return rows[0] ?? null
}
