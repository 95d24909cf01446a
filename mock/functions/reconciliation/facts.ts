import type { DifferenceFacts } from '../../rules/reconciliation/repairs'
import { billedAnywhere, findBillRow, reversalOf } from '../../store/bill-rows'
import { findChannelBill, nextDayOf } from '../../store/channel-bills'
import type { Executor } from '../../store/database'
import type { DifferenceRow } from '../../store/differences'
import { findOrder, type OrderRow } from '../../store/orders'
import { transferOf } from '../clearing/subjects'

export interface KnownFacts extends DifferenceFacts {
  found: OrderRow | null
}

/** What rules and acts need to know of a difference, as it is now. */
export async function factsOf(executor: Executor, difference: DifferenceRow): Promise<KnownFacts> {
  const found = difference.order_no === null ? null : await ownOrder(executor, difference, difference.order_no)
  return {
    class: difference.class,
    about: aboutOf(difference),
    order: standOf(found, difference),
    reversed:
      difference.class === 'status-mismatch' &&
      difference.refund_no === null &&
      (await reversalOf(executor, difference)),
    billedAs: (await findBillRow(executor, difference))?.status ?? null,
    nextBill: difference.class === 'local-only' ? await nextBillOf(executor, difference) : 'unread',
    oursFen: difference.ours_fen,
    theirsFen: difference.theirs_fen,
    found,
  }
}

function aboutOf({ refund_no, subject_key }: DifferenceRow): DifferenceFacts['about'] {
  if (transferOf(subject_key) !== null) return 'transfer'
  return refund_no === null ? 'payment' : 'refund'
}

/** An order of that number at another channel or merchant is not the one that the bill means. */
async function ownOrder(executor: Executor, difference: DifferenceRow, orderNo: string): Promise<OrderRow | null> {
  const order = await findOrder(executor, orderNo)
  const own =
    order?.channel === difference.channel && (order.merchant_id === difference.merchant_id || order.merchant_id === '')
  return own ? order : null
}

function standOf(order: OrderRow | null, { trade_no, refund_no }: DifferenceRow): DifferenceFacts['order'] {
  if (!order) return 'unknown'
  if (order.trade_no === null) return 'unpaid'
  if (refund_no === null && order.trade_no !== trade_no) return 'paid-otherwise'
  return order.state === 'surplus' ? 'goes-back' : 'paid'
}

async function nextBillOf(executor: Executor, difference: DifferenceRow): Promise<DifferenceFacts['nextBill']> {
  if (await billedAnywhere(executor, difference)) return 'has-it'
  const next = await findChannelBill(executor, nextDayOf(difference))
  return next && ['loaded', 'reconciled', 'no-trades'].includes(next.state) ? 'lacks-it' : 'unread'
}
