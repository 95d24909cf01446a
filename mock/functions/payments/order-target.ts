import type { InputOf } from '@/contract/envelope'
import type { DecisionView, payments } from '@/contract/payments'
import { addDays, chinaDate, type Instant } from '@/domain/dates'
import type { Fen } from '@/domain/money'
import type { OrderState } from '../../rules/order-states'
import { costByDate } from '../../rules/surcharge'
import { latestOrderForDecision } from '../../store/order-pages'
import { findPayable, type Payable } from '../../store/payables'
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
  /** The caller's latest order for the same. */
  mine: { orderNo: string; state: OrderState; totalFen: Fen; expiresAt: Instant } | null
}

/** @throws Refusal NOT_FOUND for a token or decision that does not exist here */
export async function readTarget(
  target: InputOf<typeof payments.placeOrder>['target'],
  call: Call<'citizen'>,
): Promise<OrderTarget> {
  return target.kind === 'bill' ? billTarget(target.token, call) : decisionTarget(target.decisionId, call)
}

async function billTarget(token: string, { environment, identity }: Call<'citizen'>): Promise<OrderTarget> {
  const rows = await billByToken(environment, token, identity)
  const now = environment.clock.now()
  const bill = rows[0]
  const open = bill.bill_state === 'open' && bill.expires_at > now
  const mine = bill.my_order_no && {
    orderNo: bill.my_order_no,
    state: bill.my_state as OrderState,
    totalFen: bill.my_total_fen as Fen,
    expiresAt: bill.my_expires_at as Instant,
  }
  return {
    ...payableOf(open ? rows : [], now),
    regionCode: bill.region_code,
    authority: bill,
    bill: { id: bill.bill_id, expiresAt: bill.expires_at },
    mine: mine || null,
  }
}

async function decisionTarget(decisionId: string, call: Call<'citizen'>): Promise<OrderTarget> {
  const { environment, identity } = call
  const row = await findPayable(environment.database, decisionId, identity)
  if (!row) throw new Refusal('NOT_FOUND', 'no such decision', { field: 'target.decisionId' })
  return {
    ...payableOf([row], environment.clock.now()),
    regionCode: row.region_code,
    authority: row,
    bill: null,
    mine: await latestOrderForDecision(environment.database, row, identity),
  }
}

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
