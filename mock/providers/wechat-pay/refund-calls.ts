import type { Instant } from '@/domain/dates'
import { ProviderError, type ProviderRefund, type RefundRequest } from '../payment-channel'
import { type CallWechat, readAnswer } from './call'
import { refundAnswer, type refundStatuses } from './messages'

/** Domestic refunds. WeChat keeps one refund per number, so asking again with the same number is safe. */
export function createRefundCalls(call: CallWechat, notifyUrl: string) {
  async function requestRefund(request: RefundRequest): Promise<ProviderRefund> {
    const body = await call('POST', '/v3/refund/domestic/refunds', {
      out_trade_no: request.orderNo,
      out_refund_no: request.refundNo,
      reason: request.reason,
      // Without it a console setting would send the old XML of API v2.
      notify_url: notifyUrl,
      amount: { refund: request.refundFen, total: request.totalFen, currency: 'CNY' },
    })
    return read(body, request)
  }

  async function queryRefund(request: Pick<RefundRequest, 'refundNo' | 'orderNo'>): Promise<ProviderRefund> {
    const path = `/v3/refund/domestic/refunds/${encodeURIComponent(request.refundNo)}`
    const body = await call('GET', path).catch((error: unknown) => {
      if (error instanceof ProviderError && error.code === 'RESOURCE_NOT_EXISTS') return null
      throw error
    })
    return body === null ? { state: 'not-found' } : read(body, request)
  }

  /**
   * 异常退款 to the merchant's account: the payer's own card would need its number and name, which we do not keep.
   * @throws ProviderError `rejected` while the refund is not abnormal
   */
  async function rescueRefund(request: Pick<RefundRequest, 'refundNo' | 'orderNo'>): Promise<ProviderRefund> {
    const known = await call('GET', `/v3/refund/domestic/refunds/${encodeURIComponent(request.refundNo)}`)
    const { refund_id, status } = readAnswer(refundAnswer, known)
    if (status !== 'ABNORMAL') return read(known, request)
    const body = await call('POST', `/v3/refund/domestic/refunds/${refund_id}/apply-abnormal-refund`, {
      out_refund_no: request.refundNo,
      type: 'MERCHANT_BANK_CARD',
    })
    return read(body, request)
  }

  function read(body: unknown, { refundNo, orderNo }: Pick<RefundRequest, 'refundNo' | 'orderNo'>): ProviderRefund {
    const answer = readAnswer(refundAnswer, body)
    if (answer.out_refund_no !== refundNo || answer.out_trade_no !== orderNo)
      throw new ProviderError('unreachable', 'ANSWER_OF_OTHER_REFUND')
    return refundOf(answer.status, answer.success_time)
  }

  return { requestRefund, queryRefund, rescueRefund }
}

/** @throws ProviderError `unreachable` for a success without its time. */
export function refundOf(status: (typeof refundStatuses)[number], successTime: Instant | undefined): ProviderRefund {
  switch (status) {
    case 'PROCESSING':
      return { state: 'processing' }
    case 'ABNORMAL':
      return { state: 'abnormal' }
    case 'CLOSED':
      return { state: 'closed' }
    case 'SUCCESS':
      if (successTime) return { state: 'succeeded', at: successTime }
      throw new ProviderError('unreachable', 'ANSWER_NOT_UNDERSTOOD', 'refund succeeded without success_time')
  }
}
