import { formatYuan } from '@/domain/money'
import { ProviderError, type ProviderRefund, type RefundRequest } from '../payment-channel'
import { type CallAlipay, notUnderstood, nullWhenUnknown, readAnswer } from './call'
import { refundQueryAnswer } from './messages'

/** Refunds; a request number that comes again moves nothing a second time. */
export function createRefundCalls(call: CallAlipay) {
  /** Even `fund_change: Y` may still come back from the payer's bank: the query decides. */
  async function requestRefund(request: RefundRequest): Promise<ProviderRefund> {
    await call('alipay.trade.refund', {
      out_trade_no: request.orderNo,
      refund_amount: formatYuan(request.refundFen),
      out_request_no: request.refundNo,
      refund_reason: request.reason,
    })
    return { state: 'processing' }
  }

  /** `not-found` includes a refund that failed at Alipay: it is asked for again under the same number. */
  async function queryRefund(request: Pick<RefundRequest, 'refundNo' | 'orderNo'>): Promise<ProviderRefund> {
    const body = await call('alipay.trade.fastpay.refund.query', {
      out_trade_no: request.orderNo,
      out_request_no: request.refundNo,
      query_options: ['gmt_refund_pay', 'deposit_back_info'],
    }).catch(nullWhenUnknown)
    if (body === null) return { state: 'not-found' }
    const refund = readAnswer(refundQueryAnswer, body)
    if (refund.refund_status !== 'REFUND_SUCCESS') return { state: 'not-found' }
    if (refund.out_request_no !== request.refundNo) throw new ProviderError('unreachable', 'ANSWER_OF_OTHER_REFUND')
    const bank = refund.deposit_back_info?.dback_status
    if (bank === 'F') return { state: 'abnormal' }
    if (bank === 'P') return { state: 'processing' }
    if (!refund.gmt_refund_pay) throw notUnderstood('a refund without gmt_refund_pay')
    return { state: 'succeeded', at: refund.gmt_refund_pay }
  }

  return { requestRefund, queryRefund }
}
