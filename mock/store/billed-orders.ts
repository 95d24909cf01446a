import { sql } from 'kysely'
import { addDays, startOfChinaDate } from '@/domain/dates'
import type { Fen } from '@/domain/money'
import type { OurOrder, OurRefund } from '../rules/reconciliation/classify'
import { asLines, billed, endOf, ofMerchant, READ } from './bill-rows'
import type { BillDay } from './channel-bills'
import type { Executor } from './database'

export interface FoundOrder extends OurOrder {
  regionCode: string
}

interface OrderFacts {
  order_no: string
  region_code: string
  total_fen: Fen
  state: OurOrder['state']
  trade_no: string | null
  on_day: boolean
}

/**
 * Our orders of these numbers at the bill's channel and merchant. The question of every row is a plain join, so that it
 * stays cheap; what only few orders must be asked is asked of those.
 */
export async function ordersOfBill(
  executor: Executor,
  day: BillDay,
  orderNos: readonly string[],
): Promise<Map<string, FoundOrder>> {
  const { rows } = await sql<OrderFacts>`
    select order_no, region_code, total_fen, state, trade_no,
      coalesce(paid_at >= ${startOfChinaDate(day.bill_date)} and paid_at < ${endOf(day)}, false) as on_day
    from unnest(${asLines([...new Set(orderNos)])}) as billed (order_no) join pay_order using (order_no)
    where channel = ${day.channel} and ${ofMerchant(day.merchant_id)}`.execute(executor)
  const otherDays = rows.filter((row) => row.trade_no !== null && !row.on_day)
  const elsewhere = new Set([
    ...(await billedElsewhere(executor, day, numbers(otherDays))),
    ...(await billedUnderOtherDays(executor, day)),
  ])
  const twice = await paidTwice(executor, numbers(rows.filter((row) => row.state === 'surplus')))
  return new Map(
    rows.map((row) => [
      row.order_no,
      {
        regionCode: row.region_code,
        totalFen: row.total_fen,
        state: row.state,
        tradeNo: row.trade_no,
        paidOnDay: row.on_day,
        billedElsewhere: elsewhere.has(row.order_no),
        paidTwice: twice.has(row.order_no),
      },
    ]),
  )
}

const numbers = (rows: readonly { order_no: string }[]) => rows.map(({ order_no }) => order_no)

/** Of these, those whose payment the bill of another day has. */
async function billedElsewhere(executor: Executor, day: BillDay, orderNos: readonly string[]): Promise<Set<string>> {
  if (orderNos.length === 0) return new Set()
  const same = sql`bill_row.order_no = pay_order.order_no and bill_row.trade_no = pay_order.trade_no
    and bill_row.kind = 'payment' and bill_row.bill_date <> ${day.bill_date}::date`
  const { rows } = await sql<{ order_no: string }>`
    select order_no from pay_order where order_no = any(${orderNos}::text[]) and ${billed(day, same)}`.execute(executor)
  return new Set(numbers(rows))
}

/**
 * Payments of the bill's own day that the bill of the day before or of a later one has: it was read first. Few, and only
 * what those days have as another day's is looked through, never the bill's own rows, however many of them do not match.
 */
async function billedUnderOtherDays(executor: Executor, day: BillDay): Promise<string[]> {
  const { rows } = await sql<{ order_no: string }>`
    with elsewhere as materialized (
      select late.order_no, late.trade_no from channel_bill cross join lateral (
        select order_no, trade_no from bill_row
        where bill_row.channel = channel_bill.channel and bill_row.merchant_id = channel_bill.merchant_id
          and bill_row.bill_date = channel_bill.bill_date and class <> 'matched' and class = 'late-day'
          and kind = 'payment' offset 0
      ) late
      where channel = ${day.channel} and merchant_id = ${day.merchant_id} and state in ${READ}
        and bill_date >= ${addDays(day.bill_date, -1)}::date and bill_date <> ${day.bill_date}::date
    )
    select elsewhere.order_no from elsewhere cross join lateral (
      select from pay_order where order_no = elsewhere.order_no and trade_no = elsewhere.trade_no
        and paid_at >= ${startOfChinaDate(day.bill_date)} and paid_at < ${endOf(day)} offset 0
    ) own`.execute(executor)
  return numbers(rows)
}

/** Of these, those that go back because another payment was first. */
async function paidTwice(executor: Executor, orderNos: readonly string[]): Promise<Set<string>> {
  if (orderNos.length === 0) return new Set()
  const rows = await executor
    .selectFrom('refund')
    .innerJoin('pay_order', (join) =>
      join
        .onRef('pay_order.region_code', '=', 'refund.region_code')
        .onRef('pay_order.order_no', '=', 'refund.order_no'),
    )
    .select('refund.order_no')
    .where('pay_order.order_no', 'in', orderNos)
    .where('refund.reason', '=', 'paid-twice')
    .execute()
  return new Set(numbers(rows))
}

/** Our refunds of these numbers, of orders of the bill's channel and merchant. */
export async function refundsOfBill(
  executor: Executor,
  day: BillDay,
  refundNos: readonly string[],
): Promise<Map<string, OurRefund>> {
  if (refundNos.length === 0) return new Map()
  const { rows } = await sql<{ refund_no: string; amount_fen: Fen; state: OurRefund['state'] }>`
    select refund.refund_no, refund.amount_fen, refund.state
    from refund join pay_order
      on pay_order.region_code = refund.region_code and pay_order.order_no = refund.order_no
    where refund.refund_no = any(${refundNos}::text[])
      and pay_order.channel = ${day.channel} and ${ofMerchant(day.merchant_id)}`.execute(executor)
  return new Map(rows.map((row) => [row.refund_no, { amountFen: row.amount_fen, state: row.state }]))
}
