import { type Insertable, type Selectable, sql } from 'kysely'
import { addDays, type ChinaDate, type Instant } from '@/domain/dates'
import type { BillSummary } from '../providers/bills/bill'
import type { Executor } from './database'
import { StoreConflict } from './errors'
import type { ChannelBillTable, RefusedBillTable } from './tables'

export type ChannelBillRow = Selectable<ChannelBillTable>
export type BillDay = Pick<ChannelBillTable, 'channel' | 'merchant_id' | 'bill_date'>

const ofDay = ({ channel, merchant_id, bill_date }: BillDay) => ({ channel, merchant_id, bill_date })

export const nextDayOf = ({ channel, merchant_id, bill_date }: BillDay): BillDay => ({
  channel,
  merchant_id,
  bill_date: addDays(bill_date, 1),
})

const find = (executor: Executor, { channel, merchant_id, bill_date }: BillDay) =>
  executor
    .selectFrom('channel_bill')
    .selectAll()
    .where('channel', '=', channel)
    .where('merchant_id', '=', merchant_id)
    .where('bill_date', '=', bill_date)

const change = (executor: Executor, { channel, merchant_id, bill_date }: BillDay) =>
  executor
    .updateTable('channel_bill')
    .where('channel', '=', channel)
    .where('merchant_id', '=', merchant_id)
    .where('bill_date', '=', bill_date)

export async function findChannelBill(executor: Executor, day: BillDay): Promise<ChannelBillRow | null> {
  return (await find(executor, day).executeTakeFirst()) ?? null
}

/** Days that are there already stay as they are. */
export async function addBillDays(executor: Executor, days: readonly (BillDay & { next_try_at: Instant })[]) {
  if (days.length === 0) return
  await executor
    .insertInto('channel_bill')
    .values(days.map((day) => ({ ...day, state: 'waiting' as const }) as Insertable<ChannelBillTable>))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Days whose time has come, the earliest first. */
export function dueBills(executor: Executor, now: Instant): Promise<ChannelBillRow[]> {
  return executor
    .selectFrom('channel_bill')
    .selectAll()
    .where('next_try_at', '<=', now)
    .orderBy('bill_date')
    .orderBy('channel')
    .orderBy('merchant_id')
    .execute()
}

/** Whether today's bill is not put down though there are orders, and whether any bill's time has come: one question. */
export async function billsDue(executor: Executor, today: ChinaDate, now: Instant) {
  const { rows } = await sql<{ unexpected: boolean; due: boolean }>`
    select not exists (select 1 from channel_bill where bill_date = ${today}::date)
        and exists (select 1 from pay_order) as unexpected,
      exists (select 1 from channel_bill where next_try_at <= ${now}) as due`.execute(executor)
  return rows[0] ?? { unexpected: false, due: false }
}

export async function nextBillAt(executor: Executor): Promise<Instant | null> {
  const { rows } = await sql<{ at: Instant | null }>`select min(next_try_at) as at from channel_bill`.execute(executor)
  return rows[0]?.at ?? null
}

/** A run that broke off is taken up again then. */
export async function postpone(executor: Executor, day: BillDay, nextTryAt: Instant): Promise<void> {
  await change(executor, day)
    .set((set) => ({ tries: set('tries', '+', 1), next_try_at: nextTryAt }))
    .where('reconciled_at', 'is', null)
    .execute()
}

/** The last day of which a channel's bill is expected, and the first on which anything was ordered over it. */
export async function billedUntil(executor: Executor, channel: ChannelBillTable['channel'], merchantId: string) {
  const { rows } = await sql<{ last: ChinaDate | null; first_order_at: Instant | null }>`
    select
      (select max(bill_date) from channel_bill where channel = ${channel} and merchant_id = ${merchantId}) as last,
      (select min(created_at) from pay_order where channel = ${channel} and merchant_id = ${merchantId}) as first_order_at
    `.execute(executor)
  return rows[0] ?? { last: null, first_order_at: null }
}

/**
 * Begins to load a bill from nothing. Whoever was at it before, alive or not, is put aside: it finds out at its next batch.
 * Timers leave it alone until the lease has ended. False when the day is loaded already.
 */
export async function beginLoading(
  executor: Executor,
  day: BillDay,
  { by, leaseUntil }: { by: string; leaseUntil: Instant },
): Promise<boolean> {
  const begun = await change(executor, day)
    .set({ state: 'loading', loading_by: by, refused_because: null, refused_line: null, next_try_at: leaseUntil })
    .where('state', 'in', ['waiting', 'refused', 'loading'])
    .returning('channel')
    .executeTakeFirst()
  if (!begun) return false
  await executor
    .deleteFrom('bill_row')
    .where('channel', '=', day.channel)
    .where('merchant_id', '=', day.merchant_id)
    .where('bill_date', '=', day.bill_date)
    .execute()
  return true
}

/** Holds the day until the transaction ends. @throws StoreConflict when somebody else has taken over */
export async function holdLoading(executor: Executor, day: BillDay, loadingBy: string): Promise<void> {
  const held = await find(executor, day).where('loading_by', '=', loadingBy).forNoKeyUpdate().executeTakeFirst()
  if (!held) throw new StoreConflict(`the bill of ${day.channel} ${day.bill_date} is loaded by somebody else`)
}

interface Loaded {
  summary: BillSummary
  matched: number
  sha256: string
  at: Instant
}

/** @throws StoreConflict when somebody else has taken over */
export async function finishLoading(executor: Executor, day: BillDay, loadingBy: string, loaded: Loaded) {
  const { rows, payments, paymentFen, refunds, refundFen, feeE5 } = loaded.summary
  const finished = await change(executor, day)
    .set({
      state: 'loaded',
      loading_by: null,
      sha256: loaded.sha256,
      rows,
      matched: loaded.matched,
      payments,
      payment_fen: paymentFen,
      refunds,
      refund_fen: refundFen,
      fee_e5: feeE5,
      fetched_at: loaded.at,
    })
    .where('loading_by', '=', loadingBy)
    .returning('channel')
    .executeTakeFirst()
  if (!finished) throw new StoreConflict(`the bill of ${day.channel} ${day.bill_date} is loaded by somebody else`)
}

/** The channel says that nothing was traded. It stays open to `markReconciled`. */
export async function noTrades(executor: Executor, day: BillDay, at: Instant): Promise<void> {
  await change(executor, day)
    .set({ state: 'no-trades', loading_by: null, rows: 0, matched: 0, fetched_at: at })
    .where('state', 'in', ['waiting', 'refused', 'loading'])
    .execute()
}

/** The bill could not be had yet. */
export async function askAgain(executor: Executor, day: BillDay, nextTryAt: Instant): Promise<void> {
  await change(executor, day)
    .set((set) => ({
      state: 'waiting',
      loading_by: null,
      refused_because: null,
      refused_line: null,
      tries: set('tries', '+', 1),
      next_try_at: nextTryAt,
    }))
    .where('state', 'in', ['waiting', 'refused', 'loading'])
    .execute()
}

/** The same bill as before needs no second look; everything that is wrong with the day is on the list of differences. */
export async function markReconciled(executor: Executor, day: BillDay, at: Instant): Promise<void> {
  await change(executor, day)
    .set((set) => ({
      state: set.case().when('state', '=', 'loaded').then('reconciled').else(set.ref('state')).end() as never,
      reconciled_at: at,
      next_try_at: null,
    }))
    .where('state', 'in', ['loaded', 'no-trades'])
    .where('reconciled_at', 'is', null)
    .execute()
}

type Refused = Omit<RefusedBillTable, keyof BillDay | 'number'>

/** Keeps that a file was refused; a bill that is loaded already is not touched by it. */
export async function keepRefused(executor: Executor, day: BillDay, refused: Refused): Promise<void> {
  await executor
    .insertInto('refused_bill')
    .values((builder) => ({
      ...ofDay(day),
      ...refused,
      number: builder
        .selectFrom('refused_bill')
        .select((select) => sql<number>`${select.fn.countAll()} + 1`.as('number'))
        .where('channel', '=', day.channel)
        .where('merchant_id', '=', day.merchant_id)
        .where('bill_date', '=', day.bill_date),
    }))
    .execute()
}

/** The loading ends with nothing of it kept but the reason. @throws StoreConflict when somebody else has taken over */
export async function refuseBill(
  executor: Executor,
  day: BillDay,
  loadingBy: string,
  refused: Refused & { next_try_at: Instant },
): Promise<void> {
  const { next_try_at, ...kept } = refused
  const moved = await change(executor, day)
    .set((set) => ({
      state: 'refused',
      loading_by: null,
      refused_because: kept.because,
      refused_line: kept.line,
      tries: set('tries', '+', 1),
      next_try_at,
    }))
    .where('loading_by', '=', loadingBy)
    .returning('channel')
    .executeTakeFirst()
  if (!moved) throw new StoreConflict(`the bill of ${day.channel} ${day.bill_date} is loaded by somebody else`)
  await executor
    .deleteFrom('bill_row')
    .where('channel', '=', day.channel)
    .where('merchant_id', '=', day.merchant_id)
    .where('bill_date', '=', day.bill_date)
    .execute()
  await keepRefused(executor, day, kept)
}

/** Files of a day that were refused, the last first. */
export function refusedBillsOf(executor: Executor, day: BillDay): Promise<RefusedBillTable[]> {
  return executor
    .selectFrom('refused_bill')
    .selectAll()
    .where('channel', '=', day.channel)
    .where('merchant_id', '=', day.merchant_id)
    .where('bill_date', '=', day.bill_date)
    .orderBy('number', 'desc')
    .execute()
}
