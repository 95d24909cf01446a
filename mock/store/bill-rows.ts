import { sql } from 'kysely'
import { addDays, type Instant, startOfChinaDate } from '@/domain/dates'
import type { Fen } from '@/domain/money'
import type { BillDay } from './channel-bills'
import type { Executor } from './database'
import type { BillRowTable, ChannelBillTable } from './tables'

export type NewBillRow = Omit<BillRowTable, keyof BillDay>

/** Orders from before merchants were kept belong to whichever merchant the channel had. */
export const ofMerchant = (merchantId: string) => sql`pay_order.merchant_id in (${merchantId}, '')`

/**
 * One statement, whatever the number of rows. Texts of a column travel as lines of one text: cells of a file have no line
 * ends, and an engine parts lines many times faster than it reads an array with its quotes.
 */
export async function insertBillRows(executor: Executor, day: BillDay, rows: readonly NewBillRow[]): Promise<void> {
  if (rows.length === 0) return
  const numbers = (name: 'line' | 'amount_fen' | 'fee_e5') => rows.map((row) => row[name])
  const texts = (name: Exclude<keyof NewBillRow, 'line' | 'amount_fen' | 'fee_e5'>) =>
    asLines(rows.map((row) => row[name] ?? ''))
  await sql`
    insert into bill_row (channel, merchant_id, bill_date, line, kind, at, order_no, trade_no, refund_no, amount_fen,
      fee_e5, status, region_code, class, raw)
    select ${day.channel}, ${day.merchant_id}, ${day.bill_date}::date, told.*
    from unnest(${numbers('line')}::integer[], ${texts('kind')}, ${texts('at')}::timestamptz[], ${texts('order_no')},
      ${texts('trade_no')}, ${texts('refund_no')}, ${numbers('amount_fen')}::bigint[], ${numbers('fee_e5')}::bigint[],
      ${texts('status')}, ${texts('region_code')}, ${texts('class')}, ${texts('raw')}) as told`.execute(executor)
}

/** A text column as an array; an empty one is null. */
export const asLines = (values: readonly string[]) => sql`string_to_array(${values.join('\n')}::text, chr(10), '')`

/** States of a bill whose rows count. */
export const READ = sql`('loaded', 'reconciled')`

/**
 * Whether a bill that was read whole, of whatever day of the channel, has a row. `offset 0` has the row looked for by its
 * number first: channel and merchant look choosy to a planner, and are those of a million others.
 */
export const billed = (day: BillDay, condition: ReturnType<typeof sql>) => sql`exists (
  select 1 from (select * from bill_row where ${condition} offset 0) as bill_row
    join channel_bill using (channel, merchant_id, bill_date)
  where bill_row.channel = ${day.channel} and bill_row.merchant_id = ${day.merchant_id} and channel_bill.state in ${READ})`

/** A table that has grown by much is read by yesterday's plans until the engine has looked at it again. */
export async function analyseRows(executor: Executor): Promise<void> {
  await sql`analyze bill_row`.execute(executor)
}

/** What is not matched in a bill, by line. */
export function rowsNotMatched(
  executor: Executor,
  day: BillDay,
  afterLine: number,
  limit: number,
): Promise<BillRowTable[]> {
  return executor
    .selectFrom('bill_row')
    .selectAll()
    .where('channel', '=', day.channel)
    .where('merchant_id', '=', day.merchant_id)
    .where('bill_date', '=', day.bill_date)
    .where('class', '<>', 'matched')
    .where('line', '>', afterLine)
    .orderBy('line')
    .limit(limit)
    .execute()
}

export interface Unbilled {
  region_code: string
  about: 'payment' | 'refund'
  order_no: string
  trade_no: string
  refund_no: string | null
  amount_fen: Fen
}

/**
 * What our books have of the day and no bill that was read has: payments by the moment at which the channel took them,
 * refunds by the moment at which it delivered them.
 * @param after region and number of the last one seen
 */
export async function unbilledOf(
  executor: Executor,
  day: BillDay,
  about: Unbilled['about'],
  after: string,
  limit: number,
): Promise<Unbilled[]> {
  return about === 'payment'
    ? unbilledPayments(executor, day, after, limit)
    : unbilledRefunds(executor, day, after, limit)
}

/** The day's own rows first, in one pass over both sides; only what they lack is looked for among other days. */
async function unbilledPayments(executor: Executor, day: BillDay, after: string, limit: number): Promise<Unbilled[]> {
  const same = sql`bill_row.order_no = missing.order_no and bill_row.trade_no = missing.trade_no and bill_row.kind = 'payment'`
  const { rows } = await sql<Unbilled>`
    with missing as materialized (
      select region_code, order_no, trade_no, total_fen from pay_order
      where channel = ${day.channel} and ${ofMerchant(day.merchant_id)}
        and paid_at >= ${startOfChinaDate(day.bill_date)} and paid_at < ${endOf(day)} and order_no > ${after}
        and not exists (select from bill_row where channel = ${day.channel} and merchant_id = ${day.merchant_id}
          and bill_date = ${day.bill_date}::date and kind = 'payment'
          and bill_row.order_no = pay_order.order_no and bill_row.trade_no = pay_order.trade_no)
    )
    select region_code, 'payment' as about, order_no, trade_no, null as refund_no, total_fen as amount_fen
    from missing where not ${billed(day, same)} order by order_no limit ${limit}`.execute(executor)
  return rows
}

async function unbilledRefunds(executor: Executor, day: BillDay, after: string, limit: number): Promise<Unbilled[]> {
  const { rows } = await sql<Unbilled>`
    select refund.region_code, 'refund' as about, refund.order_no, pay_order.trade_no, refund.refund_no, refund.amount_fen
    from refund join pay_order on pay_order.region_code = refund.region_code and pay_order.order_no = refund.order_no
    where pay_order.channel = ${day.channel} and ${ofMerchant(day.merchant_id)} and refund.state = 'done' and refund.transfer_no is null
      and refund.done_at >= ${startOfChinaDate(day.bill_date)} and refund.done_at < ${endOf(day)}
      and refund.refund_no > ${after}
      and not ${billed(day, sql`bill_row.refund_no = refund.refund_no`)}
    order by refund.refund_no limit ${limit}`.execute(executor)
  return rows
}

type Billed = BillDay & { order_no: string | null; trade_no: string | null; refund_no: string | null }

/** Whether a bill that was read, of whatever day of the channel, has this payment or refund. */
export async function billedAnywhere(executor: Executor, one: Billed): Promise<boolean> {
  const condition =
    one.refund_no === null
      ? sql`bill_row.kind = 'payment' and bill_row.order_no = ${one.order_no} and bill_row.trade_no = ${one.trade_no}`
      : sql`bill_row.refund_no = ${one.refund_no}`
  return isTrue(executor, billed(one, condition))
}

/** The row in which a difference was found; null without one. */
export async function findBillRow(
  executor: Executor,
  one: BillDay & { bill_line: number | null },
): Promise<BillRowTable | null> {
  if (one.bill_line === null) return null
  const row = await executor
    .selectFrom('bill_row')
    .selectAll()
    .where('channel', '=', one.channel)
    .where('merchant_id', '=', one.merchant_id)
    .where('bill_date', '=', one.bill_date)
    .where('line', '=', one.bill_line)
    .executeTakeFirst()
  return row ?? null
}

/** Whether the channel's bills show that the counter took this payment by code back: a reversal bears the order's number. */
export function reversalOf(executor: Executor, one: Billed): Promise<boolean> {
  const condition = sql`bill_row.refund_no = ${one.order_no} and bill_row.trade_no = ${one.trade_no}
    and bill_row.status <> 'failed'`
  return isTrue(executor, billed(one, condition))
}

async function isTrue(executor: Executor, condition: ReturnType<typeof billed>): Promise<boolean> {
  const { rows } = await sql<{ holds: boolean }>`select ${condition} as holds`.execute(executor)
  return rows[0]?.holds ?? false
}

/**
 * What the channel takes for a bill, by region, in 1/100000 yuan, signed: as the bill says, and where that is in dispute as
 * the contract says.
 */
export async function feesByRegion(executor: Executor, day: BillDay, feeBasisPoints: number) {
  const { rows } = await sql<{ region_code: string; fee_e5: number }>`
    select region_code, sum(case when class <> 'fee-mismatch' then fee_e5
      else (case kind when 'payment' then 1 else -1 end) * round(amount_fen * ${feeBasisPoints}::numeric / 10000) * 1000 end)::bigint as fee_e5
    from bill_row
    where channel = ${day.channel} and merchant_id = ${day.merchant_id} and bill_date = ${day.bill_date}::date
      and status <> 'failed'
    group by region_code order by region_code`.execute(executor)
  return rows
}

export const endOf = (day: Pick<ChannelBillTable, 'bill_date'>): Instant => startOfChinaDate(addDays(day.bill_date, 1))
