import type { Instant } from '@/domain/dates'
import type { CallWechatApp } from '../face-check/wechat-app'
import { ProviderError, type ProviderRefund, type RefundRequest } from '../payment-channel'
import type { OrderDetail } from './messages'

/** Every refund is asked for as a part under a number of its own, so that asking again is safe. */
export function createRefundCalls(
  call: CallWechatApp,
  appId: string,
  findOrder: (orderNo: string) => Promise<OrderDetail | null>,
) {
  async function requestRefund({ orderNo, refundNo, refundFen, reason }: RefundRequest): Promise<ProviderRefund> {
    const order = await findOrder(orderNo)
    if (!order) throw new ProviderError('rejected', 'ORDER_NOT_FOUND')
    await call('/nontax/refund', {
      appid: appId,
      order_id: order.order_id,
      reason,
      refund_fee: refundFen,
      refund_out_id: refundNo,
    })
    return { state: 'processing' }
  }

  async function queryRefund({ orderNo, refundNo }: Pick<RefundRequest, 'refundNo' | 'orderNo'>) {
    const order = await findOrder(orderNo)
    const part = order?.partial_refund_info.find((info) => info.refund_out_id === refundNo)
    return part ? refundOf(part.refund_status, part.refund_finish_time) : ({ state: 'not-found' } as const)
  }

  return { requestRefund, queryRefund }
}

/** 7 and 8 are the simulator's: the public pages do not say how a part that failed is told. */
export function refundOf(status: number, finishedAt: Instant | undefined): ProviderRefund {
  if (status === 5 && finishedAt) return { state: 'succeeded', at: finishedAt }
  if (status === 7) return { state: 'abnormal' }
  if (status === 8) return { state: 'closed' }
  return { state: 'processing' }
}
