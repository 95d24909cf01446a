import { sql } from 'kysely'
import type { Instant } from '@/domain/dates'
import { unsettledStates } from '../rules/order-states'
import type { Executor } from './database'
import type { DecisionRow } from './decisions'

/** A decision that was made here on a surveillance record. */
export type OwnDecisionRow = DecisionRow & { record_id: string; person_id: string }

/** Null for a decision that came from elsewhere. */
export const asOwn = (row: DecisionRow): OwnDecisionRow | null =>
  row.record_id !== null && row.person_id !== null ? (row as OwnDecisionRow) : null

/** Those of `person` that were made here, with what came of them; unknown and others' are left out. */
export function findServed(executor: Executor, personId: string, ids: readonly string[]) {
  return executor
    .selectFrom('decision')
    .leftJoin('settlement', (join) =>
      join
        .onRef('settlement.region_code', '=', 'decision.region_code')
        .onRef('settlement.decision_id', '=', 'decision.id'),
    )
    .leftJoin('police_write as entry', (join) =>
      join
        .onRef('entry.region_code', '=', 'decision.region_code')
        .onRef('entry.decision_id', '=', 'decision.id')
        .on('entry.kind', '=', 'decision')
        .on('entry.state', '=', 'done'),
    )
    .selectAll('decision')
    .select(['settlement.settled_at', 'entry.done_at as recorded_at'])
    .where('decision.person_id', '=', personId)
    .where('decision.id', 'in', ids)
    .where('decision.record_id', 'is not', null)
    .orderBy('decision.id')
    .execute()
}

export type ServedRow = Awaited<ReturnType<typeof findServed>>[number]

/** Paid in time under pay-to-confirm: the decision is in force from now on. Gives those that were provisional. */
export async function putInForce(
  executor: Executor,
  regionCode: string,
  ids: readonly string[],
): Promise<OwnDecisionRow[]> {
  if (ids.length === 0) return []
  const rows = await executor
    .updateTable('decision')
    .set({ status: 'in-force' })
    .where('region_code', '=', regionCode)
    .where('id', 'in', ids)
    .where('status', '=', 'provisional')
    .returningAll()
    .execute()
  return rows.flatMap((row) => asOwn(row) ?? [])
}

/** Whether money for this decision may still come. */
const mayBePaid = (ref: string) =>
  sql<boolean>`exists (select 1 from order_item join pay_order using (region_code, order_no)
    where order_item.region_code = ${sql.ref(`${ref}.region_code`)} and order_item.decision_id = ${sql.ref(`${ref}.id`)}
      and pay_order.state in (${sql.join(unsettledStates.map((state) => sql.lit(state)))}))`

/** Confirmations whose minutes are over and for which no money can come any more. */
export function listLapsed(executor: Executor, now: Instant, limit: number): Promise<DecisionRow[]> {
  return executor
    .selectFrom('decision')
    .selectAll()
    .where('status', '=', 'provisional')
    .where('lapses_at', '<=', now)
    .where(sql<boolean>`not ${mayBePaid('decision')}`)
    .orderBy('lapses_at')
    .limit(limit)
    .execute()
}

/** What the police platform was told of this decision, or is going to be. */
export async function entryOf(executor: Executor, decision: Pick<DecisionRow, 'region_code' | 'id'>) {
  const row = await executor
    .selectFrom('police_write')
    .select(['state'])
    .where('region_code', '=', decision.region_code)
    .where('decision_id', '=', decision.id)
    .where('kind', '=', 'decision')
    .executeTakeFirst()
  return row?.state ?? null
}

/** The payment that settled it; null when it is not paid here. */
export async function paymentOf(executor: Executor, decision: Pick<DecisionRow, 'region_code' | 'id'>) {
  const row = await executor
    .selectFrom('settlement')
    .innerJoin('order_item', (join) =>
      join
        .onRef('order_item.region_code', '=', 'settlement.region_code')
        .onRef('order_item.order_no', '=', 'settlement.order_no')
        .onRef('order_item.decision_id', '=', 'settlement.decision_id'),
    )
    .innerJoin('authority', 'authority.region_code', 'settlement.region_code')
    .select(['settlement.order_no', 'order_item.fine_fen', 'order_item.surcharge_fen', 'authority.item_code'])
    .where('settlement.region_code', '=', decision.region_code)
    .where('settlement.decision_id', '=', decision.id)
    .executeTakeFirst()
  return row ?? null
}
