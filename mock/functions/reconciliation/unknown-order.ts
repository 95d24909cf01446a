import { chinaDate } from '@/domain/dates'
import { normaliseNumber } from '@/domain/decision-number'
import { costByDate } from '../../rules/surcharge'
import { newId, newRefundNumber } from '../../store/ids'
import type { Booking } from '../../store/ledger'
import { findOrder, insertOrder, moveOrder } from '../../store/orders'
import { requestRefund } from '../../store/refunds'
import type { BillRowTable } from '../../store/tables'
import { findAuthority } from '../../store/windows'
import { policyOfAuthority } from '../runtime/policy'
import { Refusal } from '../runtime/refusal'
import { endDifference } from '../settling/suspense'
import type { Acting } from './acts'

/**
 * Writes the order that a payment in the bill should have had, for the decision that persons name: one of the same
 * authority that cost exactly this sum on the day of the payment.
 * @throws Refusal BAD_INPUT for no such decision, NOT_PAYABLE for another sum
 */
export async function orderForDecision(acting: Acting, row: BillRowTable, decisionNumber: string): Promise<void> {
  const { transaction, difference } = acting
  const digits = normaliseNumber(decisionNumber)
  const decision = await transaction
    .selectFrom('decision')
    .selectAll()
    .where('region_code', '=', difference.region_code)
    .where('number15', '=', digits.slice(0, 15))
    .executeTakeFirst()
  if (!decision || (digits.length === 16 && digits !== `${decision.number15}${decision.check_digit}`))
    throw new Refusal('BAD_INPUT', 'this authority has no decision of that number', { field: 'act' })
  const paidOn = chinaDate(row.at)
  const policy = policyOfAuthority(await findAuthority(transaction, difference.region_code), paidOn)
  const { fineFen, surchargeFen, totalFen } = costByDate(decision, paidOn, policy)
  if (totalFen !== row.amount_fen)
    throw new Refusal('NOT_PAYABLE', 'the decision cost another sum on that day', { field: 'act' })
  await insertMissing(acting, row, [{ decision_id: decision.id, fine_fen: fineFen, surcharge_fen: surchargeFen }])
}

/** A payment of no order goes back the way it came: its order is written, paid for nothing. */
export async function returnUnknown(acting: Acting, row: BillRowTable): Promise<Booking[]> {
  const { environment, transaction, difference, by } = acting
  const { clock, randomBytes } = environment
  const at = clock.now()
  const order = await insertMissing(acting, row, [])
  await moveOrder(
    transaction,
    order,
    { id: newId(at, randomBytes), event: 'PAYMENT_SURPLUS', at },
    { trade_no: row.trade_no, paid_at: row.at, next_look_at: null },
  )
  await requestRefund(transaction, {
    region_code: order.region_code,
    order_no: order.order_no,
    refund_no: newRefundNumber(order.region_code, at, randomBytes),
    amount_fen: row.amount_fen,
    reason: 'paid-late',
    state: 'ready',
    requested_at: at,
    done_at: null,
    next_look_at: at,
  })
  const payment: Booking = {
    region_code: order.region_code,
    business_key: `payment:${order.order_no}`,
    kind: 'payment',
    at,
    rows: [
      { account: 'payer-clearing', channel: row.channel, side: 'debit', amountFen: row.amount_fen },
      { account: 'refund-payable', side: 'credit', amountFen: row.amount_fen },
    ],
  }
  return [payment, ...(await endDifference(environment, transaction, difference, 'refund', by))]
}

type Items = Parameters<typeof insertOrder>[2]

async function insertMissing({ transaction, difference }: Acting, row: BillRowTable, items: Items) {
  if (await findOrder(transaction, row.order_no))
    throw new Refusal('NOT_PAYABLE', 'there is an order of that number after all', { field: 'act' })
  const order = {
    region_code: difference.region_code,
    order_no: row.order_no,
    bill_id: null,
    wallet: row.channel === 'alipay' ? ('alipay' as const) : ('wechat' as const),
    channel: row.channel,
    merchant_id: row.merchant_id,
    // Nobody's: whoever paid it is known to the channel alone.
    app_id: '',
    open_id: '',
    total_fen: row.amount_fen,
    state: 'placing' as const,
    trade_no: null,
    created_at: row.at,
    expires_at: row.at,
    paid_at: null,
    matched_at: null,
    recorded_at: null,
    asked_at: null,
    next_look_at: null,
  }
  await insertOrder(transaction, order, items)
  return order
}
