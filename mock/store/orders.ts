import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Channel } from '@/contract/fields'
import type { Instant } from '@/domain/dates'
import type { Fen } from '@/domain/money'
import { nextOrderState, type OrderEvent, type OrderState, unsettledStates } from '../rules/order-states'
import type { Executor } from './database'
import { StoreConflict } from './errors'
import type { OrderTable, Tables } from './tables'

type NewOrder = Insertable<OrderTable>
export type OrderRow = Selectable<OrderTable>
export type OrderKey = Pick<OrderTable, 'region_code' | 'order_no'>

interface OrderItem {
  decision_id: string
  fine_fen: Fen
  surcharge_fen: Fen
}

export async function insertOrder(executor: Executor, order: NewOrder, items: readonly OrderItem[]): Promise<void> {
  await executor.insertInto('pay_order').values(order).execute()
  if (items.length === 0) return
  await executor
    .insertInto('order_item')
    .values(items.map((item) => ({ region_code: order.region_code, order_no: order.order_no, ...item })))
    .execute()
}

export async function findOrder(executor: Executor, orderNo: string): Promise<OrderRow | null> {
  const row = await executor.selectFrom('pay_order').selectAll().where('order_no', '=', orderNo).executeTakeFirst()
  return row ?? null
}

/** Holds the order of this number, if there is one, until the transaction ends. */
export async function holdOrder(executor: Executor, orderNo: string): Promise<void> {
  await executor
    .selectFrom('pay_order')
    .select('order_no')
    .where('order_no', '=', orderNo)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/** The rail that took the order's money. */
export async function channelOf(executor: Executor, { region_code, order_no }: OrderKey): Promise<Channel> {
  const { channel } = await executor
    .selectFrom('pay_order')
    .select('channel')
    .where('region_code', '=', region_code)
    .where('order_no', '=', order_no)
    .executeTakeFirstOrThrow()
  return channel
}

/** Columns that may change together with a state. */
export type OrderChange = Pick<
  Updateable<OrderTable>,
  'trade_no' | 'paid_at' | 'matched_at' | 'recorded_at' | 'asked_at' | 'ask_count' | 'next_look_at'
>

interface Transition {
  id: string
  event: OrderEvent
  at: Instant
}

/**
 * Takes the order along the edge of `event` and writes the event's row; call it inside a transaction, so that there is
 * never a state without the event that led to it.
 * @param order as it was read: the row is only changed while it is still in that state
 * @throws StoreConflict when somebody else moved it meanwhile; Error when the graph has no such edge
 */
export async function moveOrder(
  executor: Executor,
  order: OrderKey & { state: OrderState },
  transition: Transition,
  change: OrderChange = {},
): Promise<OrderRow> {
  const state = nextOrderState(order.state, transition.event)
  const moved = await executor
    .updateTable('pay_order')
    .set({ ...change, state })
    .where('region_code', '=', order.region_code)
    .where('order_no', '=', order.order_no)
    .where('state', '=', order.state)
    .returningAll()
    .executeTakeFirst()
  if (!moved) throw new StoreConflict(`order ${order.order_no} is no longer ${order.state}`)
  await executor
    .insertInto('order_event')
    .values({
      region_code: order.region_code,
      id: transition.id,
      order_no: order.order_no,
      event: transition.event,
      from_state: order.state,
      to_state: state,
      at: transition.at,
    })
    .execute()
  return moved
}

/** Orders of these decisions whose money may still come, of whoever. */
export function unsettledOrdersOf(executor: Executor, regionCode: string, decisionIds: readonly string[]) {
  if (decisionIds.length === 0) return Promise.resolve([])
  return executor
    .selectFrom('order_item')
    .innerJoin('pay_order', (join) =>
      join
        .onRef('pay_order.region_code', '=', 'order_item.region_code')
        .onRef('pay_order.order_no', '=', 'order_item.order_no'),
    )
    .select([
      'order_item.decision_id',
      'pay_order.order_no',
      'pay_order.bill_id',
      'pay_order.app_id',
      'pay_order.open_id',
      'pay_order.state',
    ])
    .where('order_item.region_code', '=', regionCode)
    .where('order_item.decision_id', 'in', decisionIds)
    .where('pay_order.state', 'in', unsettledStates)
    .execute()
}

/** All orders on a bill, newest first. */
export function listBillOrders(executor: Executor, bill: { region_code: string; id: string }): Promise<OrderRow[]> {
  return executor
    .selectFrom('pay_order')
    .selectAll()
    .where('region_code', '=', bill.region_code)
    .where('bill_id', '=', bill.id)
    .orderBy('created_at', 'desc')
    .orderBy('order_no', 'desc')
    .execute()
}

/** How an order came to its state, in the order of the steps. */
export function orderEvents(executor: Executor, key: OrderKey): Promise<Tables['order_event'][]> {
  return executor
    .selectFrom('order_event')
    .selectAll()
    .where('region_code', '=', key.region_code)
    .where('order_no', '=', key.order_no)
    .orderBy('id')
    .execute()
}
