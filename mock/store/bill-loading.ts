import { sql } from 'kysely'
import type { Instant } from '@/domain/dates'
import type { BillSummary } from '../providers/bills/bill'
import { type BillDay, changeDay, selectDay } from './channel-bills'
import type { Executor } from './database'
import { StoreConflict } from './errors'
import type { RefusedBillTable } from './tables'

/**
 * Begins to load a bill from nothing. Whoever was at it before, alive or not, is put aside: it finds out at its next batch.
 * Timers leave it alone until the lease has ended. False when the day is loaded already.
 */
export async function beginLoading(
  executor: Executor,
  day: BillDay,
  { by, leaseUntil }: { by: string; leaseUntil: Instant },
): Promise<boolean> {
  const begun = await changeDay(executor, day)
    .set({ state: 'loading', loading_by: by, refused_because: null, refused_line: null, next_try_at: leaseUntil })
    .where('state', 'in', ['waiting', 'refused', 'loading'])
    .returning('channel')
    .executeTakeFirst()
  if (!begun) return false
  await dropRows(executor, day)
  return true
}

/** Holds the day until the transaction ends. @throws StoreConflict when somebody else has taken over */
export async function holdLoading(executor: Executor, day: BillDay, loadingBy: string): Promise<void> {
  const held = await selectDay(executor, day).where('loading_by', '=', loadingBy).forNoKeyUpdate().executeTakeFirst()
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
  const finished = await changeDay(executor, day)
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

/**
 * The channel says that nothing was traded: what a loading that broke off has left goes, too. It stays open to
 * `markReconciled`; call it in a transaction.
 */
export async function noTrades(executor: Executor, day: BillDay, at: Instant): Promise<void> {
  const moved = await changeDay(executor, day)
    .set({
      state: 'no-trades',
      loading_by: null,
      refused_because: null,
      refused_line: null,
      rows: 0,
      matched: 0,
      fetched_at: at,
    })
    .where('state', 'in', ['waiting', 'refused', 'loading'])
    .returning('channel')
    .executeTakeFirst()
  if (moved) await dropRows(executor, day)
}

/** The bill could not be had yet. */
export async function askAgain(executor: Executor, day: BillDay, nextTryAt: Instant): Promise<void> {
  await changeDay(executor, day)
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

type Refused = Omit<RefusedBillTable, keyof BillDay | 'number'>

/** Keeps that a file was refused; a bill that is loaded already is not touched by it. */
export async function keepRefused(executor: Executor, day: BillDay, refused: Refused): Promise<void> {
  await executor
    .insertInto('refused_bill')
    .values((builder) => ({
      channel: day.channel,
      merchant_id: day.merchant_id,
      bill_date: day.bill_date,
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
  const moved = await changeDay(executor, day)
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
  await dropRows(executor, day)
  await keepRefused(executor, day, kept)
}

async function dropRows(executor: Executor, day: BillDay): Promise<void> {
  await executor
    .deleteFrom('bill_row')
    .where('channel', '=', day.channel)
    .where('merchant_id', '=', day.merchant_id)
    .where('bill_date', '=', day.bill_date)
    .execute()
}
