import { type Kysely, sql } from 'kysely'
import { type Instant, secondsBetween } from '@/domain/dates'
import type { SampleName } from '../../../../mock/data/sample-decisions'
import { reconcileDue } from '../../../../mock/functions/reconciliation/reconcile-due'
import type { FaultSettings } from '../../../../mock/providers/faults'
import { nextBillAt } from '../../../../mock/store/channel-bills'
import type { Tables } from '../../../../mock/store/tables'
import type { CloudWorld } from './cloud-world'
import { orderByNumber, payAtWallet } from './steps'

/** The day on which the worlds of these tests begin, and the next day's hour of bills. */
export const DAY = '2026-11-20'
export const BILLS_AT: Instant = '2026-11-21T02:10:00.000Z'
export const NEXT_BILLS_AT: Instant = '2026-11-22T02:10:00.000Z'

/** Time passes until then, and whatever was under way comes to its end. */
export async function until(world: CloudWorld, at: Instant): Promise<void> {
  world.pass(secondsBetween(world.now(), at))
}

/** What the timer does about the bills; without the clearing that follows. */
export async function reconcileNow(world: CloudWorld, environment = world.environment) {
  const bills = await reconcileDue(environment, 'trace-1')
  return { bills, nextAt: await nextBillAt(environment.database) }
}

/** Somebody pays these over their wallet; answers the orders' numbers. */
export async function payAll(world: CloudWorld, wallet: 'wechat' | 'alipay', names: readonly SampleName[]) {
  const paid: string[] = []
  for (const name of names) {
    const { orderNo } = await orderByNumber(world.citizen(`payer-${name}`, wallet), name)
    await payAtWallet(world, orderNo)
    paid.push(orderNo)
  }
  await world.later(30)
  return paid
}

/** The channels' bills have this fault, once. */
export const billFault = (world: CloudWorld, mode: FaultSettings['bills']['mode'], more: Partial<FaultSettings> = {}) =>
  world.setFaults({ ...more, bills: mode === 'normal' ? { mode } : { mode, times: 1 } } as Partial<FaultSettings>)

/** Debits minus credits by account, without those that are even. */
export async function balances(database: Kysely<Tables>): Promise<Record<string, number>> {
  const { rows } = await sql<{ account: string; fen: number }>`
    select account || coalesce(' ' || channel, '') as account, sum(debit_fen - credit_fen)::bigint as fen
    from ledger_entry group by 1 having sum(debit_fen - credit_fen) <> 0 order by 1`.execute(database)
  return Object.fromEntries(rows.map(({ account, fen }) => [account, fen]))
}

export const differences = (database: Kysely<Tables>) =>
  database.selectFrom('difference').selectAll().orderBy('bill_date').orderBy('number').execute()

/** What can be compared of two worlds that have drawn other ids. */
export async function booksOf(database: Kysely<Tables>) {
  const all = async <Name extends keyof Tables>(name: Name, ...leave: string[]) => {
    const rows = (await database
      .selectFrom(name as 'difference')
      .selectAll()
      .execute()) as Record<string, unknown>[]
    return rows.map((row) => JSON.stringify(Object.entries(row).filter(([column]) => !leave.includes(column)))).sort()
  }
  return {
    bills: await all('channel_bill', 'tries', 'next_try_at'),
    rows: await all('bill_row'),
    refused: await all('refused_bill'),
    differences: await all('difference', 'id'),
    events: await all('difference_event', 'id', 'difference_id'),
    orders: await all('pay_order', 'next_look_at', 'ask_count', 'asked_at'),
    refunds: await all('refund', 'refund_no', 'next_look_at', 'tries'),
    balances: await balances(database),
    postings: (await database.selectFrom('ledger_posting').select(['region_code', 'kind']).execute())
      .map(({ region_code, kind }) => `${region_code} ${kind}`)
      .sort(),
  }
}
