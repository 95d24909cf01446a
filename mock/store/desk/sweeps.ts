import { sql } from 'kysely'
import type { Channel } from '@/contract/fields'
import type { ChinaDate } from '@/domain/dates'
import type { Executor } from '../database'
import type { SweepBatchTable } from '../tables'
import { type Scope, within } from './scope'

export type ListedBatch = SweepBatchTable & { unit_name: string }

export async function listBatches(executor: Executor, from: ChinaDate, until: ChinaDate, scope: Scope) {
  const { rows } = await sql<ListedBatch>`
    select batch.*, authority.name as unit_name from sweep_batch batch join authority using (region_code)
    where sweep_date between ${from} and ${until} and ${within(scope, 'batch.region_code')}
    order by sweep_date desc, batch.created_at desc, batch_no`.execute(executor)
  return rows
}

/** Whether anything was sent, or is about to be, on that day. */
export async function hasSwept(executor: Executor, day: ChinaDate, scope: Scope): Promise<boolean> {
  const row = await executor
    .selectFrom('sweep_batch')
    .select('batch_no')
    .where('sweep_date', '=', day)
    .where(within(scope, 'region_code'))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export async function findBatch(executor: Executor, scope: Scope, batchNo: string): Promise<ListedBatch | null> {
  const { rows } = await sql<ListedBatch>`
    select batch.*, authority.name as unit_name from sweep_batch batch join authority using (region_code)
    where batch_no = ${batchNo} and ${within(scope, 'batch.region_code')}`.execute(executor)
  return rows[0] ?? null
}

export function itemsOfBatch(executor: Executor, regionCode: string, batchNo: string) {
  return executor
    .selectFrom('sweep_item')
    .innerJoin('decision', (join) =>
      join
        .onRef('decision.region_code', '=', 'sweep_item.region_code')
        .onRef('decision.id', '=', 'sweep_item.decision_id'),
    )
    .select(['order_no', 'number15', 'check_digit', 'sweep_item.fine_fen', 'surcharge_fen', 'refund_fen', 'counts'])
    .where('sweep_item.region_code', '=', regionCode)
    .where('batch_no', '=', batchNo)
    .orderBy('order_no')
    .orderBy('number15')
    .execute()
}

export interface SecondLevel {
  channel: Channel
  day: ChinaDate
  bill_fen: number
  bank_fen: number | null
  agrees: boolean | null
  swept_fen: number
  received_fen: number
}

/**
 * Each channel's day on its way: what its bill says (payments minus refunds), what the bank credited, and how much of the
 * payments of that day has been sent to the treasury and confirmed by it. The bank's credit is of all authorities together.
 */
export async function secondLevel(executor: Executor, from: ChinaDate, until: ChinaDate, scope: Scope) {
  const own =
    scope === null
      ? null
      : sql`
    select channel, merchant_id, bill_date, coalesce(sum(case kind when 'payment' then amount_fen else -amount_fen end), 0)::bigint
      as fen from bill_row where bill_date between ${from} and ${until} and region_code = ${scope} group by 1, 2, 3`
  const bill = own ? sql`coalesce(own.fen, 0)` : sql`coalesce(bill.payment_fen - bill.refund_fen, 0)`
  const { rows } = await sql<SecondLevel>`
    select bill.channel, bill.bill_date as day, ${bill} as bill_fen,
      ${scope === null ? sql`credit.amount_fen` : sql`case when credit.channel is null then null else ${bill} end`} as bank_fen,
      credit.agrees, coalesce(swept.fen, 0)::bigint as swept_fen, coalesce(swept.received, 0)::bigint as received_fen
    from channel_bill bill
      left join bank_credit credit using (channel, merchant_id, bill_date)
      ${own ? sql`left join (${own}) own using (channel, merchant_id, bill_date)` : sql``}
      left join (
        select pay_order.channel, ((pay_order.paid_at at time zone 'UTC') + interval '8 hours')::date as day,
          sum(item.fine_fen + item.surcharge_fen - item.refund_fen) as fen,
          sum(item.fine_fen + item.surcharge_fen - item.refund_fen) filter (where batch.state = 'received') as received
        from sweep_item item
          join sweep_batch batch on batch.region_code = item.region_code and batch.batch_no = item.batch_no
          join pay_order on pay_order.region_code = item.region_code and pay_order.order_no = item.order_no
        where item.counts and batch.sweep_date >= ${from} and ${within(scope, 'item.region_code')}
        group by 1, 2
      ) swept on swept.channel = bill.channel and swept.day = bill.bill_date
    where bill.bill_date between ${from} and ${until} and bill.state in ('loaded', 'reconciled', 'no-trades')
    order by bill.bill_date desc, bill.channel`.execute(executor)
  return rows
}
