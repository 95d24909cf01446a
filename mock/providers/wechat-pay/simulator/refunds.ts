import { addSeconds, type Instant } from '@/domain/dates'
import { fen } from '@/domain/money'
import type { OutsideStore } from '../../outside-store'
import { randomDigits } from '../../random'
import { WechatRefusal, wechatTime } from './answers'
import { enqueueRefundEnd } from './notifications'
import type { SimulatorParts } from './parts'
import type { WechatRefund } from './records'
import { checkNewRefund, checkRepeatedRefund, type RefundBody, type RescueBody, tooLate } from './refund-rules'
import { findTrade, saveTrade } from './trades'

/** The banks' part of a refund to a wallet balance. */
const PROCESSING_SECONDS = 20

/** @throws WechatRefusal */
export async function requestRefund(body: RefundBody, parts: SimulatorParts) {
  const { store, clock, faults, random } = parts
  const now = clock.now()
  const known = await store.get<WechatRefund>('refund', body.out_refund_no)
  if (known) {
    checkRepeatedRefund(known, body)
    return refundView(known)
  }
  const trade = await findTrade(store, body.out_trade_no, now)
  const numbers = (await store.get<string[]>('refunds-of', body.out_trade_no)) ?? []
  const others = await Promise.all(numbers.map((number) => store.get<WechatRefund>('refund', number)))
  checkNewRefund(
    trade,
    others.filter((other) => other !== null),
    body,
    now,
  )
  const fault = faults.takeRefund()
  if (fault.mode === 'too-late') throw tooLate()
  if (fault.mode === 'not-enough') throw new WechatRefusal(403, 'NOT_ENOUGH', '商户余额不足，请充值后重试')
  const refund: WechatRefund = {
    refundNo: body.out_refund_no,
    refundId: `50${randomDigits(random, 26)}`,
    orderNo: trade.orderNo,
    transactionId: trade.transactionId ?? '',
    refundFen: fen(body.amount.refund),
    totalFen: trade.totalFen,
    notifyUrl: body.notify_url,
    status: 'PROCESSING',
    end: fault.mode === 'normal' ? 'SUCCESS' : fault.mode === 'abnormal' ? 'ABNORMAL' : 'CLOSED',
    createdAt: now,
    endsAt: addSeconds(now, PROCESSING_SECONDS),
  }
  // The refund itself comes last: if the machine dies before it, the same request does all of it again.
  await store.put('refunds-of', trade.orderNo, [...new Set([...numbers, refund.refundNo])])
  await saveTrade(store, { ...trade, state: 'REFUND' })
  await saveRefund(store, refund)
  return refundView(refund)
}

const saveRefund = (store: OutsideStore, refund: WechatRefund) =>
  store.put('refund', refund.refundNo, refund, refund.status === 'PROCESSING' ? refund.endsAt : null)

/** @throws WechatRefusal RESOURCE_NOT_EXISTS */
export async function queryRefund(refundNo: string, { store }: SimulatorParts) {
  const refund = await store.get<WechatRefund>('refund', refundNo)
  if (!refund) throw new WechatRefusal(404, 'RESOURCE_NOT_EXISTS', '退款单不存在')
  return refundView(refund)
}

/** Only an abnormal refund can be sent elsewhere, once. @throws WechatRefusal */
export async function rescueRefund(refundId: string, body: RescueBody, { store, clock }: SimulatorParts) {
  const refund = await store.get<WechatRefund>('refund', body.out_refund_no)
  if (!refund || refund.refundId !== refundId) throw new WechatRefusal(404, 'RESOURCE_NOT_EXISTS', '退款单不存在')
  if (refund.toMerchant) return refundView(refund)
  if (refund.status !== 'ABNORMAL') throw new WechatRefusal(400, 'INVALID_REQUEST', '退款单不是异常状态')
  const endsAt = addSeconds(clock.now(), PROCESSING_SECONDS)
  const sent: WechatRefund = { ...refund, status: 'PROCESSING', end: 'SUCCESS', endsAt, toMerchant: true }
  await saveRefund(store, sent)
  return refundView(sent)
}

/** Ends the refunds whose time has come and notifies of them. */
export async function endDueRefunds(parts: SimulatorParts, now: Instant): Promise<void> {
  for (const { key, body } of await parts.store.due<WechatRefund>('refund', now))
    await parts.store.exclusively('trade', body.orderNo, async () => {
      const refund = await parts.store.get<WechatRefund>('refund', key)
      if (refund?.status !== 'PROCESSING') return
      const ended: WechatRefund = { ...refund, status: refund.end }
      await saveRefund(parts.store, ended)
      await enqueueRefundEnd(ended, parts)
    })
}

function refundView(refund: WechatRefund) {
  return {
    refund_id: refund.refundId,
    out_refund_no: refund.refundNo,
    transaction_id: refund.transactionId,
    out_trade_no: refund.orderNo,
    channel: refund.toMerchant ? 'OTHER_BANKCARD' : 'ORIGINAL',
    user_received_account: refund.toMerchant ? '商户银行卡' : '支付用户零钱',
    create_time: wechatTime(refund.createdAt),
    status: refund.status,
    ...(refund.status === 'SUCCESS' ? { success_time: wechatTime(refund.endsAt) } : {}),
    amount: {
      total: refund.totalFen,
      refund: refund.refundFen,
      payer_total: refund.totalFen,
      payer_refund: refund.refundFen,
      settlement_total: refund.totalFen,
      settlement_refund: refund.refundFen,
      discount_refund: 0,
      currency: 'CNY',
    },
  }
}
