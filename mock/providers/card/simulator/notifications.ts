import { formatInstant, type Instant } from '@/domain/dates'
import type { Forgery } from '../../faults'
import { enqueueNotification, type NotificationChannel } from '../../notification-queue'
import { randomHex, randomId } from '../../random'
import { type Fields, signed } from '../signing'
import type { CardParts, CardRefund, CardTrade } from './parts'

/** The acquirer tries five times within the first hour and then gives up; the query tells what it did not. */
const RETRY_GAPS = [60, 120, 240, 600, 1200] as const

const time = (at: Instant) => formatInstant(at, 'YYYYMMDDHHmmss')

const paidFields = ({ orderNo, totalFen, tradeNo, paidAt, cardMasked }: CardTrade, merId: string): Fields => ({
  ...{
    version: '5.1.0',
    encoding: 'UTF-8',
    signMethod: '01',
    txnType: '01',
    merId,
    respCode: '00',
    currencyCode: '156',
  },
  ...{ orderId: orderNo, txnAmt: String(totalFen), queryId: tradeNo, accNo: cardMasked ?? '' },
  payTime: paidAt ? time(paidAt) : '',
})

async function enqueue(notifyUrl: string, content: Fields, { store, clock, random }: CardParts): Promise<void> {
  await enqueueNotification(store, { id: randomId(random), notifyUrl, content, dueAt: clock.now() })
}

export const enqueuePaid = (trade: CardTrade, parts: CardParts) =>
  enqueue(trade.notifyUrl, paidFields(trade, parts.side.merId), parts)

export const enqueueRefundEnd = (refund: CardRefund, parts: CardParts) =>
  enqueue(
    refund.notifyUrl,
    {
      ...{ version: '5.1.0', encoding: 'UTF-8', signMethod: '01', txnType: '04', merId: parts.side.merId },
      ...{ respCode: refund.code, orderId: refund.refundNo, origOrderId: refund.orderNo, queryId: refund.tradeNo },
      ...{ txnAmt: String(refund.refundFen), payTime: time(refund.endsAt) },
    },
    parts,
  )

export function createCardChannel(parts: CardParts): NotificationChannel {
  return {
    store: parts.store,
    retryGaps: RETRY_GAPS,
    write: (_id, content, _now, forgery) => write(content as Fields, forgery, parts),
    acknowledged: ({ status }) => status === 200,
  }
}

/** What somebody would send who wants an unpaid order to look paid. */
export const forgedPaid = (trade: CardTrade, forgery: Forgery, parts: CardParts) =>
  write(paidFields({ ...trade, paidAt: parts.clock.now() }, parts.side.merId), forgery, parts)

async function write(content: Fields, forgery: Forgery | null, { side, random }: CardParts) {
  const fields = await signed(content, forgery === 'wrong-key' ? side.wrongKey : side.acquirerKey)
  const spoilt = forgery === 'bad-signature' || forgery === 'sign-test'
  const signature = spoilt ? randomHex(random, 128) : (fields.signature ?? '')
  return {
    headers: { 'Content-Type': 'application/x-www-form-urlencoded;charset=utf-8' },
    body: new URLSearchParams({ ...fields, signature }).toString(),
  }
}
