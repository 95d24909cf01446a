import type { Instant } from '@/domain/dates'
import { formatYuan } from '@/domain/money'
import type { Forgery } from '../../faults'
import { enqueueNotification, type NotificationChannel } from '../../notification-queue'
import { randomHex } from '../../random'
import { signText } from '../../rsa'
import { alipayTime } from '../alipay-time'
import { signedText } from './answers'
import type { SimulatorParts } from './parts'
import { type AlipayRefund, type AlipayTrade, refundedFen } from './records'

/** 4m/10m/10m/1h/2h/6h/15h: eight sends within 25 hours. */
export const ALIPAY_RETRY_GAPS = [240, 600, 600, 3600, 7200, 21600, 54000] as const

type Fields = Record<string, string>

function fieldsOf(trade: AlipayTrade, { side }: SimulatorParts): Fields {
  const total = formatYuan(trade.totalFen)
  return {
    notify_type: 'trade_status_sync',
    app_id: side.appId,
    charset: 'utf-8',
    version: '1.0',
    sign_type: 'RSA2',
    trade_no: trade.tradeNo,
    out_trade_no: trade.orderNo,
    buyer_open_id: trade.buyerOpenId,
    seller_id: side.sellerId,
    trade_status: trade.state,
    total_amount: total,
    subject: trade.subject,
    gmt_create: alipayTime(trade.createdAt),
    ...(trade.paidAt
      ? {
          gmt_payment: alipayTime(trade.paidAt),
          receipt_amount: total,
          invoice_amount: total,
          buyer_pay_amount: total,
          point_amount: '0.00',
          fund_bill_list: JSON.stringify([{ amount: total, fundChannel: 'ALIPAYACCOUNT' }]),
        }
      : {}),
  }
}

async function enqueue(trade: AlipayTrade, fields: Fields, { store, clock, random }: SimulatorParts): Promise<void> {
  if (!trade.notifyUrl) return
  const now = clock.now()
  const id = `${alipayTime(now).replace(/\D/g, '')}${randomHex(random, 10)}`
  await enqueueNotification(store, { id, notifyUrl: trade.notifyUrl, content: fields, dueAt: now })
}

export const enqueuePaid = (trade: AlipayTrade, parts: SimulatorParts) => enqueue(trade, fieldsOf(trade, parts), parts)

export const enqueueClosed = (trade: AlipayTrade, parts: SimulatorParts) =>
  enqueue(trade, { ...fieldsOf(trade, parts), gmt_close: alipayTime(trade.closedAt ?? trade.closesAt) }, parts)

/** To the payment's address: TRADE_SUCCESS after a partial refund, TRADE_CLOSED after the whole sum. */
export const enqueueRefunded = (trade: AlipayTrade, refund: AlipayRefund, parts: SimulatorParts) =>
  enqueue(
    trade,
    {
      ...fieldsOf(trade, parts),
      out_biz_no: refund.requestNo,
      refund_fee: formatYuan(refundedFen(trade)),
      gmt_refund: `${alipayTime(refund.at)}.${refund.at.slice(20, 23)}`,
    },
    parts,
  )

export function createAlipayChannel(parts: SimulatorParts): NotificationChannel {
  return {
    store: parts.store,
    retryGaps: ALIPAY_RETRY_GAPS,
    write: (id, content, now, forgery) => writeNotification(id, content as Fields, now, forgery, parts),
    acknowledged: ({ status, body }) => status === 200 && body === 'success',
  }
}

/** What somebody would send who wants an unpaid order to look paid. */
export function forgedPaid(trade: AlipayTrade, forgery: Forgery, parts: SimulatorParts) {
  const now = parts.clock.now()
  const claim: AlipayTrade = { ...trade, state: 'TRADE_SUCCESS', paidAt: now }
  return writeNotification(randomHex(parts.random, 17), fieldsOf(claim, parts), now, forgery, parts)
}

async function writeNotification(
  id: string,
  content: Fields,
  now: Instant,
  forgery: Forgery | null,
  { side, random }: SimulatorParts,
) {
  const fields: Fields = { ...content, notify_id: id, notify_time: alipayTime(now) }
  const key = forgery === 'wrong-key' ? side.wrongKey : side.gatewayKey
  const genuine = await signText(signedText(fields, ['sign', 'sign_type']), key)
  const spoilt = forgery === 'bad-signature' || forgery === 'sign-test'
  const sign = spoilt ? Buffer.from(random(256)).toString('base64') : genuine
  return {
    headers: { 'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8' },
    body: new URLSearchParams({ ...fields, sign }).toString(),
  }
}
