import type { Cashier } from '@/contract/payments'
import { createWechatAppSession } from '../face-check/wechat-app'
import { jsonAnswer } from '../http-wire'
import { type PaymentChannel, type PrepayRequest, ProviderError, type ProviderTrade } from '../payment-channel'
import { createSettlement } from '../settlement'
import type { NontaxDeps } from './account'
import { createBureau } from './bureau'
import { createCodeCalls } from './code-calls'
import { codeOf, errcodes } from './errcodes'
import { createFetchBill } from './fetch-bill'
import { feeAnswer, type OrderDetail, orderAnswer, orderDetail, orderListAnswer, readAnswer } from './messages'
import { readNontaxNotification } from './notification'
import { createRefundCalls } from './refund-calls'
import { orderBody } from './request'

/**
 * WeChat's official non-tax interface for an office (业务直连). Our order is one payment notice: the finance bureau's
 * record of it decides whether it can be paid, so an order is closed by voiding its notice there.
 */
export function createNontax(deps: NontaxDeps): PaymentChannel {
  const { account, clock } = deps
  const app = { appId: account.appId, appSecret: account.appSecret }
  const { call, addressOf } = createWechatAppSession({ ...deps, app })
  const bureau = createBureau(deps)

  /** Has the bureau's record show this very sum before anybody is asked to pay it. */
  async function issueNotice({ orderNo, totalFen, expiresAt, notice }: PrepayRequest): Promise<void> {
    if (!notice) throw new ProviderError('rejected', 'NO_NOTICE', 'a non-tax order needs its notice')
    await bureau.record({ ...notice, noticeNo: orderNo, totalFen, payUntil: expiresAt })
    const told = await call('/nontax/queryfee', {
      appid: account.appId,
      service_id: account.serviceId,
      bank_id: account.bankId,
      payment_notice_no: orderNo,
      department_code: notice.unitCode,
      payment_notice_type: 2,
      region_code: notice.regionCode,
    })
    if (readAnswer(feeAnswer, told).fee !== totalFen) throw new ProviderError('rejected', 'FEE_DIFFERS')
  }

  async function prepay(request: PrepayRequest): Promise<Cashier> {
    await issueNotice(request)
    const answer = await call('/nontax/unifiedorder', {
      ...orderBody(deps, request, clock.now()),
      openid: request.openId,
      scene: 'miniprogram',
    })
    return { kind: 'wechat', ...readAnswer(orderAnswer, answer).pay_params }
  }

  /** The order of ours that was paid, else the latest. */
  async function findOrder(orderNo: string): Promise<OrderDetail | null> {
    const keys = { appid: account.appId, service_id: account.serviceId }
    const list = readAnswer(
      orderListAnswer,
      await call('/nontax/getorderlist', { ...keys, payment_notice_no: orderNo }),
    )
    const orderId = list.paid_order_id || list.order_id_list.at(-1)
    if (!orderId) return null
    const order = readAnswer(orderDetail, await call('/nontax/getorder', { ...keys, order_id: orderId }))
    if (order.payment_notice_no !== orderNo) throw new ProviderError('unreachable', 'ANSWER_OF_OTHER_TRADE')
    return order
  }

  async function query(orderNo: string): Promise<ProviderTrade> {
    const order = await findOrder(orderNo)
    if (!order) return { state: 'not-found' }
    if (order.status === 1) return { state: order.pay_error ? 'closed' : 'unpaid' }
    if (order.status === 12) return { state: 'closed' }
    if (!order.trans_id || !order.pay_finish_time) throw new ProviderError('unreachable', 'ANSWER_NOT_UNDERSTOOD')
    return { state: 'paid', tradeNo: order.trans_id, totalFen: order.fee, paidAt: order.pay_finish_time }
  }

  const refunds = createRefundCalls(call, account.appId, findOrder)
  const { refund } = createSettlement({
    query,
    closeTrade: async (orderNo) => void (await bureau.void(orderNo)),
    ...refunds,
    refundConflict: codeOf('refundConflict'),
  })
  const close = async (orderNo: string) => ((await bureau.void(orderNo)) === 'paid' ? 'paid' : 'closed')

  async function tellAgain(orderNo: string): Promise<void> {
    const order = await findOrder(orderNo)
    if (order) await call('/nontax/notifyinconsistentorder', { appid: account.appId, order_id: order.order_id })
  }

  return {
    channel: 'nontax',
    merchantId: account.mchId,
    feeBasisPoints: account.feeBasisPoints,
    prepay,
    query,
    close,
    refund,
    queryRefund: refunds.queryRefund,
    tellAgain,
    fetchBill: createFetchBill(deps, addressOf),
    ...createCodeCalls({ ...deps, call, issueNotice, query, close }),
    readNotification: async (message) => readNontaxNotification(message, account, clock.now()),
    answerNotification: (handled) =>
      jsonAnswer(200, handled ? { errcode: 0, errmsg: 'ok' } : { errcode: errcodes.system, errmsg: '系统错误' }),
  }
}
