import { type Kysely, sql } from 'kysely'
import { addDays, startOfChinaDate } from '@/domain/dates'
import type { Tables } from '../../mock/store/tables'
import { DAY, FEE_BASIS_POINTS, MERCHANT } from './reconcile-data'

/** The rows of the bill without their classes, and an empty table with the keys and indexes of `bill_row`. */
export async function stageRows(database: Kysely<Tables>): Promise<void> {
  await sql`create table staged_row as select * from bill_row`.execute(database)
  await sql`alter table staged_row drop column class`.execute(database)
  await sql`create table bare_row (like bill_row including all)`.execute(database)
  await sql`create table bare_missing (order_no text, refund_no text, amount_fen bigint)`.execute(database)
  await sql`vacuum analyze`.execute(database)
}

/** What SQL alone needs for the classes of this bill: the join, their writing, and what the bill lacks. */
export async function reconcileBare(database: Kysely<Tables>): Promise<void> {
  const from = startOfChinaDate(DAY)
  const until = startOfChinaDate(addDays(DAY, 1))
  const fee = sql`round(row.amount_fen * ${FEE_BASIS_POINTS}::numeric / 10000) * 1000`
  await sql`
    insert into bare_row (channel, merchant_id, bill_date, line, kind, at, order_no, trade_no, refund_no, amount_fen, fee_e5,
      status, region_code, raw, class)
    select row.channel, row.merchant_id, row.bill_date, row.line, row.kind, row.at, row.order_no, row.trade_no, row.refund_no,
      row.amount_fen, row.fee_e5, row.status, row.region_code, row.raw,
      case when row.kind = 'payment' then
        case when o.order_no is null then case when row.region_code = '000000' then 'unknown-unit' else 'provider-only' end
          when o.trade_no <> row.trade_no then 'duplicate-payment'
          when o.total_fen <> row.amount_fen then 'amount-mismatch'
          when o.trade_no is null then 'status-mismatch'
          when not (o.paid_at >= ${from} and o.paid_at < ${until}) then 'late-day'
          when abs(row.fee_e5 - ${fee}) > 500 then 'fee-mismatch' else 'matched' end
      else
        case when r.refund_no is null then 'refund-only-provider'
          when r.amount_fen <> row.amount_fen then 'amount-mismatch'
          when r.state <> 'done' then 'status-mismatch'
          when abs(row.fee_e5 + ${fee}) > 500 then 'fee-mismatch' else 'matched' end
      end
    from staged_row row
      left join pay_order o on o.order_no = row.order_no and o.channel = row.channel and o.merchant_id = row.merchant_id
      left join refund r on r.refund_no = row.refund_no`.execute(database)
  await sql`
    insert into bare_missing
    select o.order_no, null, o.total_fen from pay_order o
    where o.channel = 'wechat' and o.merchant_id = ${MERCHANT} and o.paid_at >= ${from} and o.paid_at < ${until}
      and not exists (select 1 from bare_row row where row.order_no = o.order_no and row.kind = 'payment')
    union all
    select r.order_no, r.refund_no, r.amount_fen from refund r
    where r.done_at >= ${from} and r.done_at < ${until}
      and not exists (select 1 from bare_row row where row.refund_no = r.refund_no)`.execute(database)
}

/** `matched 1009900, late-day 100, …` */
export async function classesOf(database: Kysely<Tables>, table: 'bill_row' | 'bare_row'): Promise<string> {
  const { rows } = await sql<{ class: string; count: number }>`
    select class, count(*)::integer as count from ${sql.table(table)} group by class order by count desc, class`.execute(
    database,
  )
  return rows.map((row) => `${row.class} ${row.count}`).join(', ')
}
