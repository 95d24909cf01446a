import type { Cashier } from '@/contract/payments'
import { formatInstant } from '@/domain/dates'
import { fen } from '@/domain/money'
import {
  type NotificationMessage,
  type PaymentChannel,
  type PrepayRequest,
  ProviderError,
  type ProviderNotification,
  type ProviderRefund,
  type ProviderTrade,
  type RefundRequest,
} from '../payment-channel'
import { createSettlement } from '../settlement'
import type { CardDeps } from './account'
import { checkAnswer, common, createCall } from './call'
import { chinaInstant } from './china-instant'
import { createFetchBill } from './fetch-bill'
import { type Fields, fieldsOf, isGenuine, signed } from './signing'

/** Bank cards in a browser: a signed form leads to the acquirer's own page; we never see the card. */
export function createCard(deps: CardDeps): PaymentChannel {
  const { account, clock } = deps
  const call = createCall(deps)

  async function prepay({ orderNo, totalFen, description, expiresAt }: PrepayRequest): Promise<Cashier> {
    const fields = await signed(
      {
        ...common({ account, clock }),
        ...{ txnType: '01', txnSubType: '01', bizType: '000201', channelType: '08', currencyCode: '156' },
        orderId: orderNo,
        txnAmt: String(totalFen),
        orderDesc: description,
        payTimeout: formatInstant(expiresAt, 'YYYYMMDDHHmmss'),
        frontUrl: deps.returnUrl,
        backUrl: deps.notifyUrl,
      },
      account.merchantKey,
    )
    return { kind: 'card', url: deps.frontUrl, fields }
  }

  async function query(orderNo: string): Promise<ProviderTrade> {
    const told = await call('queryTrans.do', { txnType: '00', orderId: orderNo })
    if (told.respCode === '34') return { state: 'not-found' }
    checkAnswer(told)
    if (told.orderId !== orderNo) throw new ProviderError('unreachable', 'ANSWER_OF_OTHER_TRADE')
    if (told.origRespCode === '00') return paidOf(told)
    return { state: told.origRespCode === '54' ? 'closed' : 'unpaid' }
  }

  async function requestRefund({ orderNo, refundNo, refundFen }: RefundRequest): Promise<ProviderRefund> {
    checkAnswer(
      await call('backTransReq.do', {
        ...{ txnType: '04', bizType: '000201', channelType: '07' },
        orderId: refundNo,
        origOrderId: orderNo,
        txnAmt: String(refundFen),
        backUrl: deps.notifyUrl,
      }),
    )
    return { state: 'processing' }
  }

  async function queryRefund({ refundNo }: Pick<RefundRequest, 'refundNo' | 'orderNo'>): Promise<ProviderRefund> {
    const told = await call('queryTrans.do', { txnType: '00', orderId: refundNo })
    if (told.respCode === '34') return { state: 'not-found' }
    checkAnswer(told)
    return refundOf(told)
  }

  const closeTrade = async (orderNo: string) => checkAnswer(await call('closeTrans.do', { orderId: orderNo }))
  const settlement = createSettlement({ query, closeTrade, requestRefund, queryRefund, refundConflict: 'RESP_12' })

  async function readNotification({ rawBody }: NotificationMessage): Promise<ProviderNotification> {
    const told = fieldsOf(rawBody)
    if (!isGenuine(told, account.acquirerKey)) throw new ProviderError('forged', 'BAD_SIGNATURE')
    if (told.merId !== account.merId) throw new ProviderError('forged', 'OTHER_MERCHANT')
    const notifyId = `${told.queryId}:${told.txnType}:${told.respCode}`
    if (told.txnType === '04')
      return {
        kind: 'refund',
        notifyId,
        orderNo: told.origOrderId ?? '',
        refundNo: told.orderId ?? '',
        refund: refundOf(told),
      }
    const trade = paidOf(told)
    if (trade.state !== 'paid') throw new ProviderError('rejected', 'NOT_UNDERSTOOD')
    const { state: _, ...paid } = trade
    return { kind: 'paid', notifyId, orderNo: told.orderId ?? '', ...paid }
  }

  return {
    channel: 'card',
    merchantId: account.merId,
    feeBasisPoints: account.feeBasisPoints,
    prepay,
    query,
    close: settlement.close,
    refund: settlement.refund,
    queryRefund,
    fetchBill: createFetchBill(deps),
    readNotification,
    answerNotification: (handled) => ({
      status: handled ? 200 : 500,
      headers: { 'Content-Type': 'text/plain' },
      body: handled ? 'ok' : 'fail',
    }),
  }
}

/** @throws ProviderError `unreachable` for a success without its number, sum or time */
function paidOf({ queryId, txnAmt, payTime }: Fields): ProviderTrade {
  const paidAt = chinaInstant(payTime)
  if (!queryId || !/^\d{1,12}$/.test(txnAmt ?? '') || !paidAt)
    throw new ProviderError('unreachable', 'ANSWER_NOT_UNDERSTOOD')
  return { state: 'paid', tradeNo: queryId, totalFen: fen(Number(txnAmt)), paidAt }
}

function refundOf({ origRespCode, respCode, payTime }: Fields): ProviderRefund {
  const code = origRespCode ?? respCode
  const at = chinaInstant(payTime)
  if (code === '00' && at) return { state: 'succeeded', at }
  if (code === '14') return { state: 'abnormal' }
  if (code === '54') return { state: 'closed' }
  return { state: 'processing' }
}
