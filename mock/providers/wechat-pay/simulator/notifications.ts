import type { Instant } from '@/domain/dates'
import type { Forgery } from '../../faults'
import { enqueueNotification, type NotificationChannel } from '../../notification-queue'
import { randomHex, randomId } from '../../random'
import { sealResource, signedHeaders, unixSeconds } from '../signing'
import { wechatTime } from './answers'
import type { SimulatorParts, WechatSide } from './parts'
import type { WechatRefund, WechatTrade } from './records'
import { tradeView } from './views'

/** 15s/15s/30s/3m/10m/20m/30m/30m/30m/60m/3h/3h/3h/6h/6h: 15 retries within 24 h 4 min. */
export const WECHAT_RETRY_GAPS = [
  15, 15, 30, 180, 600, 1200, 1800, 1800, 1800, 3600, 10800, 10800, 10800, 21600, 21600,
] as const

interface WechatEvent {
  eventType: string
  originalType: 'transaction' | 'refund'
  summary: string
  createdAt: Instant
  resource: unknown
}

const paidEvent = (trade: WechatTrade, side: WechatSide, at: Instant): WechatEvent => ({
  eventType: 'TRANSACTION.SUCCESS',
  originalType: 'transaction',
  summary: '支付成功',
  createdAt: at,
  resource: tradeView(trade, side),
})

/** Only success is notified, never failure. */
export async function enqueuePaid(trade: WechatTrade, { side, store, clock, random }: SimulatorParts): Promise<void> {
  const now = clock.now()
  const content = paidEvent(trade, side, now)
  await enqueueNotification(store, { id: randomId(random), notifyUrl: trade.notifyUrl, content, dueAt: now })
}

/** A refund without a notify_url is not notified in this protocol. */
export async function enqueueRefundEnd(refund: WechatRefund, parts: SimulatorParts): Promise<void> {
  if (!refund.notifyUrl) return
  const now = parts.clock.now()
  const content: WechatEvent = {
    eventType: `REFUND.${refund.status}`,
    originalType: 'refund',
    summary: { SUCCESS: '退款成功', ABNORMAL: '退款异常', CLOSED: '退款关闭', PROCESSING: '' }[refund.status],
    createdAt: now,
    resource: {
      mchid: parts.side.mchId,
      transaction_id: refund.transactionId,
      out_trade_no: refund.orderNo,
      refund_id: refund.refundId,
      out_refund_no: refund.refundNo,
      refund_status: refund.status,
      ...(refund.status === 'SUCCESS' ? { success_time: wechatTime(refund.endsAt) } : {}),
      user_received_account: '支付用户零钱',
      amount: {
        total: refund.totalFen,
        refund: refund.refundFen,
        payer_total: refund.totalFen,
        payer_refund: refund.refundFen,
      },
    },
  }
  await enqueueNotification(parts.store, {
    id: randomId(parts.random),
    notifyUrl: refund.notifyUrl,
    content,
    dueAt: now,
  })
}

export function createWechatChannel(parts: SimulatorParts): NotificationChannel {
  return {
    store: parts.store,
    retryGaps: WECHAT_RETRY_GAPS,
    write: (id, content, now, forgery) => writeNotification(id, content as WechatEvent, now, forgery, parts),
    acknowledged: ({ status }) => status === 200 || status === 204,
  }
}

/** What somebody would send who wants an unpaid order to look paid. */
export function forgedPaid(trade: WechatTrade, forgery: Forgery, parts: SimulatorParts) {
  const now = parts.clock.now()
  const claim: WechatTrade = { ...trade, state: 'SUCCESS', transactionId: `4200${'0'.repeat(24)}`, paidAt: now }
  return writeNotification(randomId(parts.random), paidEvent(claim, parts.side, now), now, forgery, parts)
}

async function writeNotification(
  id: string,
  event: WechatEvent,
  now: Instant,
  forgery: Forgery | null,
  { side, random }: SimulatorParts,
) {
  const nonce = randomHex(random, 6)
  const sealed = sealResource(JSON.stringify(event.resource), side.apiV3Key, nonce, event.originalType)
  const body = JSON.stringify({
    id,
    create_time: wechatTime(event.createdAt),
    event_type: event.eventType,
    resource_type: 'encrypt-resource',
    summary: event.summary,
    resource: { algorithm: 'AEAD_AES_256_GCM', original_type: event.originalType, ...sealed },
  })
  const key = forgery === 'wrong-key' ? side.wrongKey : side.platformKey
  const signed = await signedHeaders(
    { serial: side.platformSerial, key },
    forgery === 'bad-signature' ? `${body} ` : body,
    unixSeconds(now),
    randomHex(random, 16),
  )
  const headers: Record<string, string> = { 'Content-Type': 'application/json', ...signed }
  if (forgery === 'sign-test')
    headers['Wechatpay-Signature'] = `WECHATPAY/SIGNTEST/${Buffer.from(random(256)).toString('base64')}`
  return { headers, body }
}
