import { type Kysely, sql } from 'kysely'
import type { Instant } from '@/domain/dates'
import { type OrderState, unsettledStates } from '../rules/order-states'
import type { Executor } from './database'
import type { OrderKey, OrderRow } from './orders'
import type { RefundRow } from './refunds'
import type { BillTable, Tables } from './tables'

export interface Claim {
  now: Instant
  /** Until when nobody else takes the rows; after a crash they come up again then. */
  leaseUntil: Instant
  limit: number
}

/** Takes the orders that are due, longest first; of several housekeepers each gets others. */
export async function claimDueOrders(database: Kysely<Tables>, claim: Claim): Promise<OrderRow[]> {
  return database
    .with('due', (query) =>
      query
        .selectFrom('pay_order')
        .select(['region_code', 'order_no'])
        .where('next_look_at', '<=', claim.now)
        .orderBy('next_look_at')
        .limit(claim.limit)
        .forUpdate()
        .skipLocked(),
    )
    .updateTable('pay_order')
    .from('due')
    .set({ next_look_at: claim.leaseUntil })
    .whereRef('pay_order.region_code', '=', 'due.region_code')
    .whereRef('pay_order.order_no', '=', 'due.order_no')
    .returningAll('pay_order')
    .execute()
}

/** As `claimDueOrders`, for refunds. */
export async function claimDueRefunds(database: Kysely<Tables>, claim: Claim): Promise<RefundRow[]> {
  return database
    .with('due', (query) =>
      query
        .selectFrom('refund')
        .select(['region_code', 'order_no', 'part'])
        .where('next_look_at', '<=', claim.now)
        .orderBy('next_look_at')
        .limit(claim.limit)
        .forUpdate()
        .skipLocked(),
    )
    .updateTable('refund')
    .from('due')
    .set({ next_look_at: claim.leaseUntil })
    .whereRef('refund.region_code', '=', 'due.region_code')
    .whereRef('refund.order_no', '=', 'due.order_no')
    .whereRef('refund.part', '=', 'due.part')
    .returningAll('refund')
    .execute()
}

/** Sets the next look after one that changed nothing, unless somebody has moved the order since. */
export async function lookAgain(
  executor: Executor,
  order: OrderKey & { state: OrderState },
  look: { asked_at?: Instant; next_look_at: Instant },
): Promise<void> {
  await executor
    .updateTable('pay_order')
    .set((set) => ({ ...look, ask_count: set('ask_count', '+', 1) }))
    .where('region_code', '=', order.region_code)
    .where('order_no', '=', order.order_no)
    .where('state', '=', order.state)
    .execute()
}

/** Has housekeeping ask about an order soon, if its end is open and it was not asked about lately. */
export async function hurryLook(executor: Executor, orderNo: string, now: Instant, notSince: Instant): Promise<void> {
  await executor
    .updateTable('pay_order')
    .set({ next_look_at: now })
    .where('order_no', '=', orderNo)
    .where('state', 'in', ['awaiting', 'confirming'])
    .where('next_look_at', '>', now)
    .where((each) => each.or([each('asked_at', 'is', null), each('asked_at', '<=', notSince)]))
    .execute()
}

/** Bills on which nothing is under way any more, past their time or being withdrawn. */
export function listBillsToEnd(executor: Executor, now: Instant, limit: number): Promise<BillTable[]> {
  return executor
    .selectFrom('bill')
    .selectAll()
    .where((each) =>
      each.or([
        each('state', '=', 'withdrawing'),
        each.and([each('state', '=', 'open'), each('expires_at', '<=', now)]),
      ]),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('pay_order')
            .select('pay_order.order_no')
            .whereRef('pay_order.region_code', '=', 'bill.region_code')
            .whereRef('pay_order.bill_id', '=', 'bill.id')
            .where('pay_order.state', 'in', unsettledStates),
        ),
      ),
    )
    .orderBy('expires_at')
    .limit(limit)
    .execute()
}

/** Orders that must be closed because their bill is being withdrawn and whoever did so broke off. */
export function listOrdersOfWithdrawals(executor: Executor, limit: number): Promise<OrderRow[]> {
  return executor
    .selectFrom('pay_order')
    .innerJoin('bill', (join) =>
      join.onRef('bill.region_code', '=', 'pay_order.region_code').onRef('bill.id', '=', 'pay_order.bill_id'),
    )
    .selectAll('pay_order')
    .where('bill.state', '=', 'withdrawing')
    .where('pay_order.state', 'in', ['placing', 'awaiting', 'confirming'])
    .limit(limit)
    .execute()
}

/**
 * Whether anything waits for housekeeping now: most of its rounds find nothing, and ask nothing more.
 * @param reviewsUntil reviews of papers and photos promised until then are due
 */
export async function anythingDue(executor: Executor, now: Instant, reviewsUntil: Instant): Promise<boolean> {
  const { rows } = await sql<{ due: boolean }>`
    select
      exists (select 1 from pay_order where next_look_at <= ${now})
      or exists (select 1 from refund where next_look_at <= ${now})
      or exists (select 1 from receipt_task where next_try_at <= ${now})
      or exists (select 1 from return_order where next_look_at <= ${now})
      or exists (select 1 from bill where state = 'withdrawing' or (state = 'open' and expires_at <= ${now}))
      or exists (select 1 from decision where status = 'provisional' and lapses_at <= ${now})
      or exists (select 1 from consent where state = 'asked' and expires_at <= ${now})
      or exists (select 1 from face_check where state = 'in-review' and review_by <= ${reviewsUntil})
      or exists (select 1 from document where state = 'in-review' and review_by <= ${reviewsUntil})
      or exists (select 1 from message where next_try_at <= ${now})
      or exists (select 1 from police_write where next_try_at <= ${now}) as due`.execute(executor)
  return rows[0]?.due ?? false
}

/** The first moment at which anything is due; null = nothing waits. */
export async function nextDueAt(executor: Executor): Promise<Instant | null> {
  const { rows } = await sql<{ at: Instant | null }>`
    select least(
      (select min(next_look_at) from pay_order where next_look_at is not null),
      (select min(next_look_at) from refund where next_look_at is not null),
      (select min(next_try_at) from receipt_task),
      (select min(next_look_at) from return_order where next_look_at is not null),
      (select min(expires_at) from bill where state in ('open', 'withdrawing')),
      (select min(lapses_at) from decision where status = 'provisional'),
      (select min(next_try_at) from police_write where next_try_at is not null),
      (select min(next_try_at) from message)
    ) as at`.execute(executor)
  return rows[0]?.at ?? null
}
