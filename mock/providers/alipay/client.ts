import type { Cashier } from '@/contract/payments'
import { formatYuan } from '@/domain/money'
import { type PaymentChannel, type PrepayRequest, ProviderError, type ProviderTrade } from '../payment-channel'
import { createSettlement } from '../settlement'
import type { AlipayDeps } from './account'
import { alipayTime } from './alipay-time'
import { createCall, notUnderstood, nullWhenUnknown, readAnswer } from './call'
import { createCodeCalls } from './code-calls'
import { createFetchBill } from './fetch-bill'
import { createAnswer, queryAnswer } from './messages'
import { readAlipayNotification } from './notification'
import { createRefundCalls } from './refund-calls'
import { createAlipaySignatures } from './signatures'

/** Alipay's open API (gateway v2) for mini-programs (JSAPI_PAY). */
export function createAlipay(deps: AlipayDeps): PaymentChannel {
  const { account, notifyUrl } = deps
  const signatures = createAlipaySignatures(account)
  const call = createCall(deps, signatures)

  async function prepay(request: PrepayRequest): Promise<Cashier> {
    const body = await call(
      'alipay.trade.create',
      {
        out_trade_no: request.orderNo,
        total_amount: formatYuan(request.totalFen),
        // These three characters are refused in a subject.
        subject: request.description.replace(/[/=&]/g, ' '),
        product_code: 'JSAPI_PAY',
        op_app_id: account.appId,
        buyer_open_id: request.openId,
        time_expire: alipayTime(request.expiresAt),
      },
      { notifyUrl },
    )
    const trade = readAnswer(createAnswer, body)
    if (trade.out_trade_no !== request.orderNo) throw new ProviderError('unreachable', 'ANSWER_OF_OTHER_TRADE')
    return { kind: 'alipay', tradeNo: trade.trade_no }
  }

  async function query(orderNo: string): Promise<ProviderTrade> {
    const body = await call('alipay.trade.query', { out_trade_no: orderNo }).catch(nullWhenUnknown)
    if (body === null) return { state: 'not-found' }
    const trade = readAnswer(queryAnswer, body)
    if (trade.out_trade_no !== orderNo) throw new ProviderError('unreachable', 'ANSWER_OF_OTHER_TRADE')
    if (trade.trade_status === 'WAIT_BUYER_PAY') return { state: 'unpaid' }
    if (trade.trade_status === 'TRADE_CLOSED' && !trade.send_pay_date) return { state: 'closed' }
    if (!trade.send_pay_date) throw notUnderstood('a paid trade without send_pay_date')
    return { state: 'paid', tradeNo: trade.trade_no, totalFen: trade.total_amount, paidAt: trade.send_pay_date }
  }

  const closeTrade = async (orderNo: string) => {
    await call('alipay.trade.close', { out_trade_no: orderNo })
  }
  const refunds = createRefundCalls(call)
  const settlement = createSettlement({
    query,
    closeTrade,
    ...refunds,
    refundConflict: 'ACQ.DISCORDANT_REPEAT_REQUEST',
  })

  return {
    channel: 'alipay',
    merchantId: account.sellerId,
    feeBasisPoints: account.feeBasisPoints,
    prepay,
    query,
    close: settlement.close,
    refund: settlement.refund,
    queryRefund: refunds.queryRefund,
    fetchBill: createFetchBill(deps, call),
    ...createCodeCalls(call, notifyUrl, query),
    readNotification: async (message) => readAlipayNotification(message, account, signatures),
    answerNotification: (handled) => ({
      status: 200,
      headers: { 'Content-Type': 'text/plain' },
      body: handled ? 'success' : 'fail',
    }),
  }
}
