import type { InputOf } from '@/contract/envelope'
import type { Channel } from '@/contract/fields'
import type { DecisionView } from '@/contract/payment-bills'
import type { payments } from '@/contract/payments'
import { addDays, chinaDate, type Instant } from '@/domain/dates'
import type { Fen } from '@/domain/money'
import type { OrderState } from '../../rules/order-states'
import { costByDate } from '../../rules/surcharge'
import { openOrdersFor } from '../../store/order-pages'
import { findOwnPayables, findPayable, type Payable } from '../../store/payables'
import { whoIs } from '../people/who-is'
import type { Call } from '../runtime/action'
import { policyOfAuthority } from '../runtime/policy'
import { Refusal } from '../runtime/refusal'
import { decisionView, sumsOf } from '../views/decision-view'
import { billByToken } from './bill-token'

/** What is to be paid, as the database has it now. */
export interface OrderTarget {
  regionCode: string
  authority: Pick<Payable, 'policy' | 'rules_as_of'>
  bill: { id: string; expiresAt: Instant } | null
  /** Those that can be paid; empty when nothing can. */
  items: DecisionView[]
  totalFen: Fen
  dearerTomorrow: boolean
  /** Until when all of it must be paid, or nothing of it counts; null = at any time. */
  mustEndBy: Instant | null
  /** The caller's orders for the same or some of it, newest first. */
  mine: MyOrder[]
}

interface MyOrder {
  orderNo: string
  state: OrderState
  totalFen: Fen
  expiresAt: Instant
  channel: Channel
  /** It is for just these decisions. */
  same: boolean
}

/** @throws Refusal NOT_FOUND for a token or decision that does not exist here */
export async function readTarget(
  target: InputOf<typeof payments.placeOrder>['target'],
  call: Call<'citizen'>,
): Promise<OrderTarget> {
  switch (target.kind) {
    case 'bill':
      return billTarget(target.token, call)
    case 'decision':
      return decisionTarget(target.decisionId, call)
    case 'decisions':
      return ownDecisionsTarget([...new Set(target.decisionIds)], call)
  }
}

async function billTarget(token: string, { environment, identity }: Call<'citizen'>): Promise<OrderTarget> {
  const rows = await billByToken(environment, token, identity)
  const now = environment.clock.now()
  const bill = rows[0]
  const open = bill.bill_state === 'open' && bill.expires_at > now
  const mine = {
    orderNo: bill.my_order_no ?? '',
    state: bill.my_state as OrderState,
    totalFen: bill.my_total_fen as Fen,
    expiresAt: bill.my_expires_at as Instant,
    channel: bill.my_channel as Channel,
    same: true,
  }
  return {
    ...payableOf(open ? rows : [], now),
    regionCode: bill.region_code,
    authority: bill,
    bill: { id: bill.bill_id, expiresAt: bill.expires_at },
    mustEndBy: bill.expires_at,
    mine: bill.my_order_no ? [mine] : [],
  }
}

async function decisionTarget(decisionId: string, call: Call<'citizen'>): Promise<OrderTarget> {
  const { environment, identity } = call
  const row = await findPayable(environment.database, decisionId, identity)
  if (!row) throw new Refusal('NOT_FOUND', 'no such decision', { field: 'target.decisionId' })
  return decisionsTarget(row, [row], call)
}

/** Several decisions of the caller's own, of one authority; all of them or none. */
async function ownDecisionsTarget(ids: readonly string[], call: Call<'citizen'>): Promise<OrderTarget> {
  const person = await whoIs(call)
  const rows = await findOwnPayables(call.environment.database, person.document_index, ids, call.identity)
  const first = rows[0]
  if (!first || rows.length < ids.length)
    throw new Refusal('NOT_FOUND', 'not all of these are decisions of yours', { field: 'target.decisionIds' })
  if (rows.some((row) => row.region_code !== first.region_code))
    throw new Refusal('BAD_INPUT', 'the decisions of one order must be of one authority', {
      field: 'target.decisionIds',
    })
  return decisionsTarget(first, rows, call)
}

async function decisionsTarget(
  first: Payable,
  rows: readonly Payable[],
  { environment, identity }: Call<'citizen'>,
): Promise<OrderTarget> {
  const ids = rows.map((row) => row.id)
  const payable = payableOf(rows, environment.clock.now())
  const orders = await openOrdersFor(environment.database, first.region_code, ids, identity)
  const lapses = payable.items.flatMap((item) => item.lapsesAt ?? []).sort()
  return {
    ...payable,
    items: payable.items.length === rows.length ? payable.items : [],
    regionCode: first.region_code,
    authority: first,
    bill: null,
    mustEndBy: lapses[0] ?? null,
    mine: orders.map(({ decisionIds, ...order }) => ({ ...order, same: holdsJust(decisionIds ?? [], ids) })),
  }
}

const holdsJust = (held: readonly string[], ids: readonly string[]) =>
  held.length === ids.length && ids.every((id) => held.includes(id))

function payableOf(rows: readonly Payable[], now: Instant) {
  const tomorrow = addDays(chinaDate(now), 1)
  const payable = rows
    .map((row) => ({ row, view: decisionView(row, now) }))
    .filter(({ view }) => view.notPayable === null)
  const items = payable.map(({ view }) => view)
  const dearerTomorrow = payable.some(
    ({ row, view }) => costByDate(row, tomorrow, policyOfAuthority(row, tomorrow)).totalFen > view.totalFen,
  )
  return { items, totalFen: sumsOf(items).totalFen, dearerTomorrow }
}
