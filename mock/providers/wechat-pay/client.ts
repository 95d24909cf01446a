import type { Cashier } from '@/contract/payments'
import { formatInstant } from '@/domain/dates'
import { jsonAnswer } from '../http-wire'
import { type PaymentChannel, type PrepayRequest, ProviderError, type ProviderTrade } from '../payment-channel'
import { signText } from '../rsa'
import { createSettlement } from '../settlement'
import type { WechatPayDeps } from './account'
import { createCall, readAnswer } from './call'
import { createCodeCalls } from './code-calls'
import { createFetchBill } from './fetch-bill'
import { prepayAnswer, queryAnswer } from './messages'
import { readWechatNotification } from './notification'
import { createRefundCalls } from './refund-calls'
import { cashierText, unixSeconds } from './signing'

/** WeChat Pay API v3 for mini-programs (JSAPI). */
export function createWechatPay(deps: WechatPayDeps): PaymentChannel {
  const { account, clock, nonce } = deps
  const call = createCall(deps)

  async function prepay(request: PrepayRequest): Promise<Cashier> {
    const body = await call('POST', '/v3/pay/transactions/jsapi', {
      appid: account.appId,
      mchid: account.mchId,
      description: request.description,
      out_trade_no: request.orderNo,
      time_expire: formatInstant(request.expiresAt, 'YYYY-MM-DDTHH:mm:ss[+08:00]'),
      notify_url: deps.notifyUrl,
      amount: { total: request.totalFen, currency: 'CNY' },
      payer: { openid: request.openId },
    })
    const packageText = `prepay_id=${readAnswer(prepayAnswer, body).prepay_id}`
    const timeStamp = unixSeconds(clock.now())
    const nonceStr = nonce()
    const paySign = await signText(cashierText(account.appId, timeStamp, nonceStr, packageText), account.merchantKey)
    return { kind: 'wechat', timeStamp, nonceStr, package: packageText, signType: 'RSA', paySign }
  }

  async function query(orderNo: string): Promise<ProviderTrade> {
    const path = `/v3/pay/transactions/out-trade-no/${encodeURIComponent(orderNo)}?mchid=${account.mchId}`
    const body = await call('GET', path).catch((error: unknown) => {
      if (error instanceof ProviderError && error.code === 'ORDER_NOT_EXIST') return null
      throw error
    })
    if (body === null) return { state: 'not-found' }
    const trade = readAnswer(queryAnswer, body)
    if (trade.out_trade_no !== orderNo || trade.mchid !== account.mchId || trade.appid !== account.appId)
      throw new ProviderError('unreachable', 'ANSWER_OF_OTHER_TRADE')
    switch (trade.trade_state) {
      case 'SUCCESS':
      case 'REFUND':
        return {
          state: 'paid',
          tradeNo: trade.transaction_id,
          totalFen: trade.amount.total,
          paidAt: trade.success_time,
        }
      case 'CLOSED':
      case 'REVOKED':
      case 'PAYERROR':
        return { state: 'closed' }
      default:
        return { state: 'unpaid' }
    }
  }

  const closeTrade = async (orderNo: string) => {
    const path = `/v3/pay/transactions/out-trade-no/${encodeURIComponent(orderNo)}/close`
    await call('POST', path, { mchid: account.mchId })
  }
  const refunds = createRefundCalls(call, deps.notifyUrl)
  const settlement = createSettlement({ query, closeTrade, ...refunds, refundConflict: 'REFUND_FEE_MISMATCH' })

  return {
    channel: 'wechat',
    merchantId: account.mchId,
    feeBasisPoints: account.feeBasisPoints,
    prepay,
    query,
    close: settlement.close,
    refund: settlement.refund,
    queryRefund: refunds.queryRefund,
    fetchBill: createFetchBill(deps, call),
    ...createCodeCalls(call, account, query),
    rescueRefund: refunds.rescueRefund,
    readNotification: async (message) => readWechatNotification(message, account, clock.now()),
    answerNotification: (handled) =>
      handled
        ? { status: 204, headers: {}, body: '' }
        : jsonAnswer(500, { code: 'FAIL', message: '未能处理，请稍后重发' }),
  }
}
