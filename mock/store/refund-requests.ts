import type { Insertable, Selectable, Updateable } from 'kysely'
import type { RefundRequestState } from '@/contract/refunds'
import type { Instant } from '@/domain/dates'
import type { Executor } from './database'
import { StoreConflict } from './errors'
import type { RefundRequestTable } from './tables'

export type RefundRequestRow = Selectable<RefundRequestTable>

export async function insertRefundRequest(executor: Executor, row: Insertable<RefundRequestTable>): Promise<void> {
  await executor.insertInto('refund_request').values(row).execute()
}

export async function findRefundRequest(executor: Executor, id: string): Promise<RefundRequestRow | null> {
  const row = await executor.selectFrom('refund_request').selectAll().where('id', '=', id).executeTakeFirst()
  return row ?? null
}

/** All requests for one decision's money, oldest first. */
export function requestsFor(executor: Executor, decision: { region_code: string; id: string }) {
  return executor
    .selectFrom('refund_request')
    .selectAll()
    .where('region_code', '=', decision.region_code)
    .where('decision_id', '=', decision.id)
    .orderBy('asked_at')
    .execute()
}

/** @throws StoreConflict when somebody else moved it meanwhile */
export async function moveRefundRequest(
  executor: Executor,
  request: Pick<RefundRequestRow, 'region_code' | 'id'>,
  from: RefundRequestState,
  change: Updateable<RefundRequestTable>,
): Promise<void> {
  const moved = await executor
    .updateTable('refund_request')
    .set(change)
    .where('region_code', '=', request.region_code)
    .where('id', '=', request.id)
    .where('state', '=', from)
    .returning('id')
    .executeTakeFirst()
  if (!moved) throw new StoreConflict(`refund request ${request.id} is no longer ${from}`)
}

/** A rule was faster than the accountants: who asked for this decision's money gets it by that refund. */
export async function grantAsked(
  executor: Executor,
  decision: { region_code: string; id: string },
  refund: { part: string; route: 'wallet' | 'treasury'; at: Instant },
): Promise<void> {
  await executor
    .updateTable('refund_request')
    .set({ state: 'granted', part: refund.part, route: refund.route, decided_at: refund.at })
    .where('region_code', '=', decision.region_code)
    .where('decision_id', '=', decision.id)
    .where('state', '=', 'asked')
    .execute()
}

/** The money has arrived: those requests that led to this refund are done. Gives them. */
export function endGranted(
  executor: Executor,
  refund: { region_code: string; order_no: string; part: string },
  at: Instant,
): Promise<RefundRequestRow[]> {
  return executor
    .updateTable('refund_request')
    .set({ state: 'done', done_at: at })
    .where('region_code', '=', refund.region_code)
    .where('order_no', '=', refund.order_no)
    .where('part', '=', refund.part)
    .where('state', '=', 'granted')
    .returningAll()
    .execute()
}
