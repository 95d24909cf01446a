import { addSeconds } from '@/domain/dates'
import { ProviderError, type ProviderRefund } from '../../providers/payment-channel'
import { planRun } from '../../store/finance-timer'
import { findOrder, type OrderRow } from '../../store/orders'
import { moveRefund, type RefundRow } from '../../store/refunds'
import type { Environment } from '../environment'
import { nextRefundLook } from '../settling/schedule'
import { settleRefund } from '../settling/settle-refund'
import { needsPerson, type RefusedRefunds } from './refund-refusals'

/** Shown in the wallet's own records. */
const WORDS: Record<RefundRow['reason'], string> = {
  'paid-twice': '重复缴款，原路退回',
  'paid-late': '订单已关闭，原路退回',
  withdrawn: '处罚决定已撤销，原路退回',
  granted: '退款申请已同意，原路退回',
}

/** How long a refund waits whose channel refuses too much just now. */
const REST_SECONDS = 30

/**
 * Asks the wallet to send money back, or how far it is; a repeat under the same number pays only once. A refusal that
 * may pass (its balance is short) is tried again, and shown when it does not; one that will not is left to a person. A
 * channel that refuses much is given a rest.
 */
export async function lookAtRefund(
  environment: Environment,
  refund: RefundRow,
  traceId: string,
  refused: RefusedRefunds,
): Promise<void> {
  const order = await findOrder(environment.database, refund.order_no)
  if (!order) throw new Error(`refund of an order that does not exist: ${refund.order_no}`)
  const now = environment.clock.now()
  if (refund.state === 'ready' && refused.tooMany(order.channel)) {
    await moveRefund(environment.database, refund, 'ready', { next_look_at: addSeconds(now, REST_SECONDS) })
    return
  }
  const answer = await ask(environment, refund, order)
  if (!(answer instanceof ProviderError)) return settleRefund(environment, refund, answer)
  environment.log({
    level: 'warn',
    event: 'housekeeping.refund-waits',
    traceId,
    detail: { orderNo: refund.order_no, code: answer.code },
  })
  if (refund.state === 'ready') refused.note(order.channel, answer)
  const definite = answer.kind === 'rejected' && refund.state === 'ready'
  const tries = refund.tries + 1
  const stays = definite && needsPerson(answer.code, tries)
  await moveRefund(environment.database, refund, stays ? 'abnormal' : refund.state, {
    tries,
    next_look_at: stays ? null : nextRefundLook(refund.tries, now),
    ...(definite ? { trouble: answer.code } : {}),
  })
  // Whoever pays it out of the collection account waits for the bank's statement to say so.
  if (stays) await planRun(environment.database, 'clearing', now)
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
