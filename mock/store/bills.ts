import type { Insertable } from 'kysely'
import type { Instant } from '@/domain/dates'
import type { Executor } from './database'
import { isUuid } from './ids'
import type { BillTable } from './tables'

type BillKey = Pick<BillTable, 'region_code' | 'id'>

export async function insertBill(executor: Executor, bill: Insertable<BillTable>, decisionIds: readonly string[]) {
  await executor.insertInto('bill').values(bill).execute()
  await executor
    .insertInto('bill_item')
    .values(decisionIds.map((decision_id) => ({ region_code: bill.region_code, bill_id: bill.id, decision_id })))
    .execute()
}

export async function findBill(executor: Executor, id: string): Promise<BillTable | null> {
  if (!isUuid(id)) return null
  return (await executor.selectFrom('bill').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** Holds the bill until the transaction ends. */
export function lockBill(executor: Executor, key: BillKey): Promise<BillTable> {
  return executor
    .selectFrom('bill')
    .selectAll()
    .where('region_code', '=', key.region_code)
    .where('id', '=', key.id)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
}

/** Of these decisions, those that an unexpired open bill or one being withdrawn already holds. */
export async function decisionsOnLiveBills(
  executor: Executor,
  regionCode: string,
  decisionIds: readonly string[],
  now: Instant,
): Promise<Set<string>> {
  if (decisionIds.length === 0) return new Set()
  const rows = await executor
    .selectFrom('bill_item')
    .innerJoin('bill', (join) =>
      join.onRef('bill.region_code', '=', 'bill_item.region_code').onRef('bill.id', '=', 'bill_item.bill_id'),
    )
    .select('bill_item.decision_id')
    .where('bill_item.region_code', '=', regionCode)
    .where('bill_item.decision_id', 'in', decisionIds)
    .where((where) =>
      where.or([
        where('bill.state', '=', 'withdrawing'),
        where.and([where('bill.state', '=', 'open'), where('bill.expires_at', '>', now)]),
      ]),
    )
    .execute()
  return new Set(rows.map((row) => row.decision_id))
}

/**
 * Moves a bill from one of the states `from`; `closed_at` is set by every end.
 * Returns false when it was in another state: somebody else was first.
 */
export async function moveBill(
  executor: Executor,
  key: BillKey,
  from: readonly BillTable['state'][],
  to: BillTable['state'],
  now: Instant,
): Promise<boolean> {
  const moved = await executor
    .updateTable('bill')
    .set({ state: to, closed_at: to === 'open' || to === 'withdrawing' ? null : now })
    .where('region_code', '=', key.region_code)
    .where('id', '=', key.id)
    .where('state', 'in', from)
    .returning('id')
    .executeTakeFirst()
  return moved !== undefined
}

/** Bills of a window issued since `since`, newest first. */
export function listWindowBills(
  executor: Executor,
  window: { region_code: string; window_id: string },
  since: Instant,
): Promise<BillTable[]> {
  return executor
    .selectFrom('bill')
    .selectAll()
    .where('region_code', '=', window.region_code)
    .where('window_id', '=', window.window_id)
    .where('issued_at', '>=', since)
    .orderBy('issued_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}
