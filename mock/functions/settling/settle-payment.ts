import type { Transaction } from 'kysely'
import type { Channel } from '@/contract/fields'
import type { Instant } from '@/domain/dates'
import { fen, sumFen, ZERO_FEN } from '@/domain/money'
import { canTake } from '../../rules/order-states'
import { mayBeBilled } from '../../rules/reconciliation/bill-times'
import { newId, newRefundNumber } from '../../store/ids'
import { type Booking, bookAll } from '../../store/ledger'
import { noteNotification } from '../../store/notifications'
import { moveOrder } from '../../store/orders'
import { putInForce } from '../../store/own-decisions'
import { requestRefund } from '../../store/refunds'
import { settle } from '../../store/settlements'
import { closePaidBills, lockForSettling, type SettlingRow } from '../../store/settling'
import type { RefundTable, Tables } from '../../store/tables'
import type { Environment } from '../environment'
import { inTransaction } from '../runtime/in-transaction'
import { comesLate } from './comes-late'
import { giveEffect } from './give-effect'
import { type ExplainedBy, explainHeld } from './suspense'

/** A payment of which the channel itself has told us, in a verified notification or in a signed answer. */
export interface VerifiedPayment {
  channel: Channel
  orderNo: string
  tradeNo: string
  totalFen: number
  paidAt: Instant
  /** Set when it came as a notification: the same one again has no effect. */
  notifyId?: string
}

export type Settling =
  | 'settled'
  /** Nothing was left to settle: all of it goes back. */
  | 'surplus'
  /** We knew. */
  | 'known'
  /** Not an order of ours, or not its sum, channel or trade: nothing was changed. */
  | 'not-ours'

/**
 * Applies a payment exactly once, however often and from how many sides it is told: the order moves, each of its
 * decisions is settled unless somebody was faster, what was paid beyond that is put down for refund, the bill turns
 * paid and the ledger balances, all in one transaction.
 */
export async function settlePayment(
  environment: Environment,
  payment: VerifiedPayment,
  traceId: string,
): Promise<Settling> {
  try {
    return await inTransaction(environment, (transaction) => applyPayment(environment, transaction, payment))
  } catch (error) {
    if (!(error instanceof NotOurs)) throw error
    environment.log({
      level: 'error',
      event: 'settling.payment-does-not-match',
      traceId,
      detail: { channel: payment.channel, orderNo: payment.orderNo, totalFen: payment.totalFen },
    })
    return 'not-ours'
  }
}

/** Not an order of ours, or not its sum, channel or trade. Gives the transaction up, so that not even the notification counts as seen. */
export class NotOurs extends Error {
  override name = 'NotOurs'
}

/** What two persons have decided about a payment that only the channel's bill tells of. */
export interface Decided {
  by: ExplainedBy
  /** How a difference about it ends. */
  resolution: string
  /** Nothing is settled by it: all of it goes back. */
  goesBack: boolean
}

/**
 * The part of it that belongs to a transaction, whose last statements it is.
 * @throws NotOurs
 */
export async function applyPayment(
  environment: Environment,
  transaction: Transaction<Tables>,
  payment: VerifiedPayment,
  decided: Decided = { by: 'rule', resolution: 'recorded', goesBack: false },
): Promise<Exclude<Settling, 'not-ours'>> {
  const now = environment.clock.now()
  if (payment.notifyId && !(await noteOnce(transaction, payment, payment.notifyId, now))) return 'known'
  const rows = await lockForSettling(transaction, payment.orderNo)
  const order = rows[0]
  if (!order || order.channel !== payment.channel || order.total_fen !== payment.totalFen) throw new NotOurs()
  if (order.trade_no === payment.tradeNo) return 'known'
  if (order.trade_no !== null) throw new NotOurs()

  const counts = canTake(order.state, 'PAYMENT_SETTLED') && !decided.goesBack
  const won = counts
    ? await settle(
        transaction,
        order,
        rows.filter(isOpen).map((row) => row.decision_id),
        now,
      )
    : []
  const lost = rows.filter((row) => !won.includes(row.decision_id))
  const outcome = won.length > 0 ? 'settled' : 'surplus'
  const at = { id: newId(now, environment.randomBytes), at: now }
  await moveOrder(
    transaction,
    order,
    { ...at, event: outcome === 'settled' ? 'PAYMENT_SETTLED' : 'PAYMENT_SURPLUS' },
    {
      trade_no: payment.tradeNo,
      paid_at: payment.paidAt,
      ask_count: 0,
      next_look_at: outcome === 'settled' ? now : null,
    },
  )
  if (lost.length > 0) await refundLost(environment, transaction, order, lost, counts ? reasonFor(lost) : 'paid-late')
  if (won.length > 0) await closePaidBills(transaction, order.region_code, won, now)
  await confirmByPaying(environment, transaction, order.region_code, won)
  const held = mayBeBilled(payment.paidAt, now)
    ? await explainHeld(environment, transaction, order, payment, decided)
    : []
  await comesLate(transaction, payment.channel, payment.paidAt, now)
  await bookAll(transaction, [paymentBooking(order, lost, now), ...held])
  return outcome
}

/** Under pay-to-confirm the payment makes the decision: points and the police's entry come with it. */
async function confirmByPaying(
  environment: Environment,
  transaction: Transaction<Tables>,
  regionCode: string,
  won: readonly string[],
): Promise<void> {
  const now = environment.clock.now()
  for (const decision of await putInForce(transaction, regionCode, won))
    await giveEffect(environment, transaction, decision, now)
}

const noteOnce = (transaction: Transaction<Tables>, payment: VerifiedPayment, notifyId: string, now: Instant) =>
  noteNotification(transaction, {
    channel: payment.channel,
    notify_id: notifyId,
    order_no: payment.orderNo,
    received_at: now,
  })

/** Withdrawn, or paid through another channel, since it was ordered: there is nothing to settle. */
const isOpen = (row: SettlingRow) => row.status !== 'withdrawn' && row.paid_elsewhere_at === null

const reasonFor = (lost: readonly SettlingRow[]): RefundTable['reason'] =>
  lost.some((row) => row.status === 'withdrawn') ? 'withdrawn' : 'paid-twice'

const sumOf = (rows: readonly SettlingRow[]) =>
  rows.length === 0 ? ZERO_FEN : sumFen(rows.flatMap((row) => [row.fine_fen, row.surcharge_fen]))

function paymentBooking(order: SettlingRow, lost: readonly SettlingRow[], now: Instant): Booking {
  const goesBack = sumOf(lost)
  return {
    region_code: order.region_code,
    business_key: `payment:${order.order_no}`,
    kind: 'payment',
    at: now,
    rows: [
      { account: 'payer-clearing', channel: order.channel, side: 'debit', amountFen: order.total_fen },
      {
        account: 'fine-receivable',
        item: order.item_code,
        side: 'credit',
        amountFen: fen(order.total_fen - goesBack),
      },
      { account: 'refund-payable', side: 'credit', amountFen: goesBack },
    ],
  }
}

async function refundLost(
  environment: Environment,
  transaction: Transaction<Tables>,
  order: SettlingRow,
  lost: readonly SettlingRow[],
  reason: RefundTable['reason'],
): Promise<void> {
  const now = environment.clock.now()
  await requestRefund(transaction, {
    region_code: order.region_code,
    order_no: order.order_no,
    refund_no: newRefundNumber(order.region_code, now, environment.randomBytes),
    amount_fen: sumOf(lost),
    reason,
    state: 'ready',
    requested_at: now,
    done_at: null,
    next_look_at: now,
  })
}
