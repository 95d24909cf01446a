import type { OutputOf } from '@/contract/envelope'
import type { Channel } from '@/contract/fields'
import { payments } from '@/contract/payments'
import { addSeconds, chinaDate, type Instant } from '@/domain/dates'
import type { Fen } from '@/domain/money'
import { orderDeadline } from '../../rules/order-deadline'
import { unsettledStates } from '../../rules/order-states'
import { lockBill } from '../../store/bills'
import { newOrderNumber } from '../../store/ids'
import { findOrder, insertOrder, type OrderRow } from '../../store/orders'
import { action, type Call } from '../runtime/action'
import { inTransaction } from '../runtime/in-transaction'
import { policyOf, policyOfAuthority } from '../runtime/policy'
import { Refusal } from '../runtime/refusal'
import { closeOrder } from '../settling/close-order'
import { nextLook } from '../settling/schedule'
import { openCashier } from './open-cashier'
import { type OrderTarget, readTarget } from './order-target'

type Placed = OutputOf<typeof payments.placeOrder>

/** An order that is about to end is not worth opening a cashier for. */
const WORTH_REOPENING_SECONDS = 10

/**
 * Orders the payment at the caller's wallet. The sum is today's, from the database; `expectedTotalFen` only proves
 * that the caller saw it. Pressing again while the caller's order for the same is open gives that order a fresh
 * cashier, so that one person cannot pay twice. Another payer may order too: whoever is settled first counts.
 */
export const placeOrder = action(payments.placeOrder, ['citizen'], async (input, call): Promise<Placed> => {
  if (call.subject) return continueOrder(call, call.subject)
  const target = await readTarget(input.target, call)
  checkPayable(target, input.expectedTotalFen, call)
  const channel = channelFor(target, input.means ?? 'wallet', call)
  const earlier = await sameOrder(call, target, channel)
  return earlier ? continueOrder(call, earlier) : placed(call, await insertNew(call, target, channel))
})

function checkPayable(target: OrderTarget, expectedTotalFen: Fen, call: Call<'citizen'>): void {
  if (target.items.length === 0) throw new Refusal('NOT_PAYABLE', 'nothing of it can be paid any more: open it again')
  if (target.totalFen !== expectedTotalFen)
    throw new Refusal('PRICE_CHANGED', `today's total is ${target.totalFen} fen`, { field: 'expectedTotalFen' })
  // Whatever day's rules are played: the means of payment are today's.
  const policy = policyOf(target.authority.policy, chinaDate(call.environment.clock.now()))
  if (!policy.wallets.includes(call.identity.wallet))
    throw new Refusal('FORBIDDEN', 'this authority does not take this wallet')
}

/** The rail by the authority's rules. @throws Refusal FORBIDDEN where cards are not taken */
function channelFor(
  target: OrderTarget,
  means: 'wallet' | 'card',
  { environment, identity }: Call<'citizen'>,
): Channel {
  const policy = policyOfAuthority(target.authority, chinaDate(environment.clock.now()))
  if (means === 'wallet') return policy.channels[identity.wallet]
  if (!policy.cards) throw new Refusal('FORBIDDEN', 'this authority does not take bank cards')
  return 'card'
}

/** The caller's open order for the same. Those for another sum, rail or some of it, or half closed, are closed first. */
async function sameOrder(call: Call<'citizen'>, target: OrderTarget, channel: Channel): Promise<string | null> {
  const { environment } = call
  const soon = addSeconds(environment.clock.now(), WORTH_REOPENING_SECONDS)
  const unsettled = target.mine.filter((mine) => unsettledStates.includes(mine.state))
  const again = unsettled.find(
    (mine) =>
      mine.same &&
      mine.channel === channel &&
      mine.state !== 'closing' &&
      mine.expiresAt > soon &&
      mine.totalFen === target.totalFen,
  )
  for (const other of unsettled) if (other !== again) await closeEarlier(call, other.orderNo)
  return again?.orderNo ?? null
}

async function closeEarlier({ environment, traceId }: Call<'citizen'>, orderNo: string): Promise<void> {
  const order = await findOrder(environment.database, orderNo)
  const closing = order ? await closeOrder(environment, order, traceId) : 'closed'
  if (closing === 'paid') throw new Refusal('NOT_PAYABLE', 'your earlier order was paid')
  if (closing === 'unclear')
    throw new Refusal('PROVIDER_UNAVAILABLE', 'the wallet has not confirmed yet that your earlier order is closed')
}

/** Writes the order before the wallet hears of it; its number is tied to the call, so that a repeat continues it. */
async function insertNew(call: Call<'citizen'>, target: OrderTarget, channel: Channel): Promise<OrderRow> {
  const { environment, identity } = call
  const now = environment.clock.now()
  const orderNo = newOrderNumber(target.regionCode, now, environment.randomBytes)
  const order = {
    region_code: target.regionCode,
    order_no: orderNo,
    bill_id: target.bill?.id ?? null,
    wallet: identity.wallet,
    channel,
    merchant_id: environment.channels[channel].merchantId,
    means: 'cashier' as const,
    app_id: identity.appId,
    open_id: identity.openId,
    total_fen: target.totalFen,
    state: 'placing' as const,
    created_at: now,
    expires_at: deadlineOf(target, now),
    next_look_at: nextLook('placing', 0, now),
    trade_no: null,
    paid_at: null,
    matched_at: null,
    recorded_at: null,
    asked_at: null,
    ask_count: 0,
  }
  const items = target.items.map((item) => ({
    decision_id: item.decisionId,
    fine_fen: item.fineFen,
    surcharge_fen: item.surchargeFen,
  }))
  await inTransaction(environment, async (transaction) => {
    if (target.bill) {
      const bill = await lockBill(transaction, { region_code: target.regionCode, id: target.bill.id })
      if (bill.state !== 'open') throw new Refusal('NOT_PAYABLE', 'the bill was closed meanwhile: open it again')
    }
    await call.claim(transaction, orderNo)
    await insertOrder(transaction, order, items)
  })
  return order
}

/** @throws Refusal NOT_PAYABLE when too few of the minutes to confirm by paying are left for a cashier */
function deadlineOf(target: OrderTarget, now: Instant): Instant {
  const deadline = orderDeadline(now, {
    orderMinutes: policyOfAuthority(target.authority, chinaDate(now)).orderMinutes,
    mustEndBy: target.mustEndBy,
    dearerTomorrow: target.dearerTomorrow,
  })
  if (!target.bill && target.mustEndBy && deadline > target.mustEndBy)
    throw new Refusal('NOT_PAYABLE', 'the time to confirm by paying is nearly over')
  return deadline
}

async function continueOrder(call: Call<'citizen'>, orderNo: string): Promise<Placed> {
  const order = await findOrder(call.environment.database, orderNo)
  if (!order) throw new Error(`claimed order ${orderNo} does not exist`)
  return placed(call, order)
}

async function placed(call: Call<'citizen'>, order: OrderRow): Promise<Placed> {
  const cashier = await openCashier(call.environment, order, call.traceId)
  return { orderNo: order.order_no, totalFen: order.total_fen, expiresAt: order.expires_at, cashier }
}
