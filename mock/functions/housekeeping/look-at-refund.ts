import { ProviderError, type ProviderRefund } from '../../providers/payment-channel'
import { findOrder, type OrderRow } from '../../store/orders'
import { moveRefund, type RefundRow } from '../../store/refunds'
import type { Environment } from '../environment'
import { nextRefundLook } from '../settling/schedule'
import { settleRefund } from '../settling/settle-refund'

/** Shown in the wallet's own records. */
const WORDS: Record<RefundRow['reason'], string> = {
  'paid-twice': '重复缴款，原路退回',
  'paid-late': '订单已关闭，原路退回',
  withdrawn: '处罚决定已撤销，原路退回',
  granted: '退款申请已同意，原路退回',
}

/**
 * What the wallets will never do any more: too old, finished, or refunded too often. @see WeChat Pay refund errors;
 * `ACQ.TRADE_HAS_FINISHED`
 */
const NEVER = ['TRADE_OVERDUE', 'RULE_LIMIT', 'ACQ.TRADE_HAS_FINISHED']

/**
 * Asks the wallet to send money back, or how far it is; a repeat under the same number pays only once. A refusal that
 * may pass (its balance is short, too many at once) is tried again, and shown when it does not; one that will not is left
 * to a person.
 */
export async function lookAtRefund(environment: Environment, refund: RefundRow, traceId: string): Promise<void> {
  const order = await findOrder(environment.database, refund.order_no)
  if (!order) throw new Error(`refund of an order that does not exist: ${refund.order_no}`)
  const answer = await ask(environment, refund, order)
  if (!(answer instanceof ProviderError)) return settleRefund(environment, refund, answer)
  environment.log({
    level: 'warn',
    event: 'housekeeping.refund-waits',
    traceId,
    detail: { orderNo: refund.order_no, code: answer.code },
  })
  const refused = answer.kind === 'rejected' && refund.state === 'ready'
  const never = refused && NEVER.includes(answer.code)
  await moveRefund(environment.database, refund, never ? 'abnormal' : refund.state, {
    tries: refund.tries + 1,
    next_look_at: never ? null : nextRefundLook(refund.tries, environment.clock.now()),
    ...(refused ? { trouble: answer.code } : {}),
  })
}

async function ask(
  environment: Environment,
  refund: RefundRow,
  order: OrderRow,
): Promise<ProviderRefund | ProviderError> {
  const channel = environment.channels[order.channel]
  const request = {
    refundNo: refund.refund_no,
    orderNo: refund.order_no,
    refundFen: refund.amount_fen,
    totalFen: order.total_fen,
    reason: WORDS[refund.reason],
  }
  try {
    if (refund.state === 'abnormal') return (await channel.rescueRefund?.(request)) ?? { state: 'abnormal' }
    return refund.state === 'ready' ? await channel.refund(request) : await channel.queryRefund(request)
  } catch (error) {
    if (error instanceof ProviderError) return error
    throw error
  }
}
