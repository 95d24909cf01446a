import { type Insertable, type Selectable, sql } from 'kysely'
import { addDays, type ChinaDate, type Instant } from '@/domain/dates'
import type { Executor } from './database'
import type { ChannelBillTable } from './tables'

export type ChannelBillRow = Selectable<ChannelBillTable>
export type BillDay = Pick<ChannelBillTable, 'channel' | 'merchant_id' | 'bill_date'>

export const nextDayOf = ({ channel, merchant_id, bill_date }: BillDay): BillDay => ({
  channel,
  merchant_id,
  bill_date: addDays(bill_date, 1),
})

export const selectDay = (executor: Executor, { channel, merchant_id, bill_date }: BillDay) =>
  executor
    .selectFrom('channel_bill')
    .selectAll()
    .where('channel', '=', channel)
    .where('merchant_id', '=', merchant_id)
    .where('bill_date', '=', bill_date)

export const changeDay = (executor: Executor, { channel, merchant_id, bill_date }: BillDay) =>
  executor
    .updateTable('channel_bill')
    .where('channel', '=', channel)
    .where('merchant_id', '=', merchant_id)
    .where('bill_date', '=', bill_date)

export async function findChannelBill(executor: Executor, day: BillDay): Promise<ChannelBillRow | null> {
  return (await selectDay(executor, day).executeTakeFirst()) ?? null
}

/** Holds the day until the transaction ends: what others do about it comes before or after. */
export async function holdDay(executor: Executor, day: BillDay): Promise<void> {
  await selectDay(executor, day).forNoKeyUpdate().executeTakeFirstOrThrow()
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
  await changeDay(executor, day)
    .set((set) => ({ tries: set('tries', '+', 1), next_try_at: nextTryAt }))
    .where('next_try_at', 'is not', null)
    .execute()
}

/** Something of ours has come to a day that was compared already: it is due at once. */
export async function compareAgain(executor: Executor, day: Omit<BillDay, 'merchant_id'>, at: Instant): Promise<void> {
  await executor
    .updateTable('channel_bill')
    .set({ next_try_at: at })
    .where('channel', '=', day.channel)
    .where('bill_date', '=', day.bill_date)
    .where('reconciled_at', 'is not', null)
    .execute()
}

/** Unless it has become due once more meanwhile. */
export async function comparedAgain(executor: Executor, bill: ChannelBillRow): Promise<void> {
  await changeDay(executor, bill).set({ next_try_at: null }).where('next_try_at', '=', bill.next_try_at).execute()
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
 * The same bill as before needs no second look; everything that is wrong with the day is on the list of differences.
 * @returns false when it was reconciled before
 */
export async function markReconciled(executor: Executor, day: BillDay, at: Instant): Promise<boolean> {
  const marked = await changeDay(executor, day)
    .set((set) => ({
      state: set.case().when('state', '=', 'loaded').then('reconciled').else(set.ref('state')).end() as never,
      reconciled_at: at,
      next_try_at: null,
    }))
    .where('state', 'in', ['loaded', 'no-trades'])
    .where('reconciled_at', 'is', null)
    .returning('channel')
    .executeTakeFirst()
  return marked !== undefined
}
