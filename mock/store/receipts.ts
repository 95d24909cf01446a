import { type Kysely, type Selectable, sql } from 'kysely'
import type { Instant } from '@/domain/dates'
import { type Fen, fen, sumFen } from '@/domain/money'
import type { FiscalReceipt } from '../providers/fiscal-receipt/fiscal-receipts'
import type { Executor } from './database'
import type { Claim } from './looks'
import type { OrderKey } from './orders'
import type { ReceiptItem, ReceiptTable, ReceiptTaskTable, Tables } from './tables'

export type ReceiptRow = Selectable<ReceiptTable>
export type ReceiptTaskRow = Selectable<ReceiptTaskTable>

/** All receipts of an order in the order in which they were issued; only the last may be valid. */
export function receiptsOf(executor: Executor, key: OrderKey): Promise<ReceiptRow[]> {
  return executor
    .selectFrom('receipt')
    .selectAll()
    .where('region_code', '=', key.region_code)
    .where('order_no', '=', key.order_no)
    .orderBy('place')
    .execute()
}

/** Writes down what was issued; the same again changes nothing. */
export async function keepReceipt(
  executor: Executor,
  key: OrderKey & { place: number },
  items: readonly ReceiptItem[],
  { code, number, checkCode, issuedAt }: FiscalReceipt,
): Promise<void> {
  await executor
    .insertInto('receipt')
    .values({
      region_code: key.region_code,
      order_no: key.order_no,
      place: key.place,
      code,
      number,
      check_code: checkCode,
      items: JSON.stringify(items),
      total_fen: totalOf(items),
      issued_at: issuedAt,
    })
    .onConflict((conflict) => conflict.columns(['region_code', 'order_no', 'place']).doNothing())
    .execute()
}

/** Writes down the red receipt that voids this one. */
export async function keepRed(
  executor: Executor,
  receipt: ReceiptRow,
  { code, number, checkCode, issuedAt }: FiscalReceipt,
  because: NonNullable<ReceiptRow['red_because']>,
): Promise<void> {
  await executor
    .updateTable('receipt')
    .set({
      red_code: code,
      red_number: number,
      red_check_code: checkCode,
      red_issued_at: issuedAt,
      red_because: because,
    })
    .where('region_code', '=', receipt.region_code)
    .where('order_no', '=', receipt.order_no)
    .where('place', '=', receipt.place)
    .where('red_number', 'is', null)
    .execute()
}

/** What an order's money settled, decision by decision, and how much of it stays paid. */
export async function settledOf(executor: Executor, key: OrderKey) {
  const rows = await executor
    .selectFrom('settlement')
    .innerJoin('order_item', (join) =>
      join
        .onRef('order_item.region_code', '=', 'settlement.region_code')
        .onRef('order_item.order_no', '=', 'settlement.order_no')
        .onRef('order_item.decision_id', '=', 'settlement.decision_id'),
    )
    .innerJoin('decision', (join) =>
      join
        .onRef('decision.region_code', '=', 'settlement.region_code')
        .onRef('decision.id', '=', 'settlement.decision_id'),
    )
    .innerJoin('authority', 'authority.region_code', 'settlement.region_code')
    .select([
      'decision.id',
      'decision.number15',
      'decision.check_digit',
      'decision.status',
      'order_item.fine_fen',
      'order_item.surcharge_fen',
      'authority.unit_code',
      'authority.item_code',
      'authority.payee',
    ])
    .select(({ selectFrom }) =>
      selectFrom('refund')
        .select(sql<Fen>`coalesce(sum(refund.amount_fen), 0)::bigint`.as('sum'))
        .whereRef('refund.region_code', '=', 'settlement.region_code')
        .whereRef('refund.decision_id', '=', 'settlement.decision_id')
        .as('returned_fen'),
    )
    .where('settlement.region_code', '=', key.region_code)
    .where('settlement.order_no', '=', key.order_no)
    .orderBy('decision.id')
    .execute()
  return rows.map((row) => ({ ...row, whole: wholeOf(row), stays: staysOf(row) }))
}

export type Settled = Awaited<ReturnType<typeof settledOf>>[number]

interface Paid {
  id: string
  fine_fen: Fen
  surcharge_fen: Fen
  returned_fen: Fen | null
}

const wholeOf = ({ id, fine_fen, surcharge_fen }: Paid): ReceiptItem => ({
  decisionId: id,
  fineFen: fine_fen,
  surchargeFen: surcharge_fen,
})

/** The surcharge goes back first. Null: all of it. */
function staysOf(paid: Paid): ReceiptItem | null {
  const left = paid.fine_fen + paid.surcharge_fen - (paid.returned_fen ?? 0)
  if (left <= 0) return null
  const fineFen = fen(Math.min(paid.fine_fen, left))
  return { decisionId: paid.id, fineFen, surchargeFen: fen(left - fineFen) }
}

export const totalOf = (items: readonly ReceiptItem[]): Fen =>
  sumFen(items.flatMap(({ fineFen, surchargeFen }) => [fineFen, surchargeFen]))

/** An order's receipts want a look: money of it goes back, or one could not be issued. */
export async function wantReceipts(
  executor: Executor,
  { region_code, order_no }: OrderKey,
  at: Instant,
): Promise<void> {
  await executor
    .insertInto('receipt_task')
    .values({ region_code, order_no, wanted: 1, place: null, items: null, next_try_at: at })
    .onConflict((conflict) =>
      conflict
        .columns(['region_code', 'order_no'])
        .doUpdateSet((set) => ({ wanted: set('receipt_task.wanted', '+', 1), next_try_at: at })),
    )
    .execute()
}

/** As `claimDueOrders`, for receipts. */
export function claimReceiptTasks(database: Kysely<Tables>, claim: Claim): Promise<ReceiptTaskRow[]> {
  return database
    .with('due', (query) =>
      query
        .selectFrom('receipt_task')
        .select(['region_code', 'order_no'])
        .where('next_try_at', '<=', claim.now)
        .orderBy('next_try_at')
        .limit(claim.limit)
        .forUpdate()
        .skipLocked(),
    )
    .updateTable('receipt_task')
    .from('due')
    .set({ next_try_at: claim.leaseUntil })
    .whereRef('receipt_task.region_code', '=', 'due.region_code')
    .whereRef('receipt_task.order_no', '=', 'due.order_no')
    .returningAll('receipt_task')
    .execute()
}

/** Written before the platform is asked, so that after a crash it is asked for the same. */
export async function intendReceipt(
  executor: Executor,
  key: OrderKey,
  intended: { place: number; items: readonly ReceiptItem[] } | null,
): Promise<void> {
  await executor
    .updateTable('receipt_task')
    .set({ place: intended?.place ?? null, items: intended ? JSON.stringify(intended.items) : null })
    .where('region_code', '=', key.region_code)
    .where('order_no', '=', key.order_no)
    .execute()
}

/** Unless somebody has wanted another look since it was read. */
export async function endReceiptTask(executor: Executor, task: ReceiptTaskRow): Promise<void> {
  await executor
    .deleteFrom('receipt_task')
    .where('region_code', '=', task.region_code)
    .where('order_no', '=', task.order_no)
    .where('wanted', '=', task.wanted)
    .execute()
}

export async function retryReceiptTask(executor: Executor, key: OrderKey, nextTryAt: Instant): Promise<void> {
  await executor
    .updateTable('receipt_task')
    .set((set) => ({ tries: set('tries', '+', 1), next_try_at: nextTryAt }))
    .where('region_code', '=', key.region_code)
    .where('order_no', '=', key.order_no)
    .execute()
}
