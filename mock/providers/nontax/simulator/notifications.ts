import type { Instant } from '@/domain/dates'
import type { Forgery } from '../../faults'
import { parseJson } from '../../http-wire'
import { enqueueNotification, type NotificationChannel } from '../../notification-queue'
import { randomHex, randomId } from '../../random'
import { sealResource, unixSeconds } from '../../wechat-pay/signing'
import { WECHAT_RETRY_GAPS } from '../../wechat-pay/simulator/notifications'
import { signLines } from '../sealing'
import type { NontaxParts } from './parts'
import type { NontaxOrder, NontaxRefund } from './records'

const seconds = (at: Instant) => Math.floor(Date.parse(at) / 1000)

const paidContent = (order: NontaxOrder) => ({
  kind: 'paid',
  order_id: order.orderId,
  payment_notice_no: order.noticeNo,
  trans_id: order.transId,
  fee: order.totalFen,
  pay_finish_time: seconds(order.paidAt ?? order.createdAt),
})

async function enqueue({ notifyUrl }: NontaxOrder, content: object, parts: NontaxParts): Promise<void> {
  const { store, clock, random } = parts
  await enqueueNotification(store, { id: randomId(random), notifyUrl, content, dueAt: clock.now() })
}

export const enqueuePaid = (order: NontaxOrder, parts: NontaxParts) => enqueue(order, paidContent(order), parts)

export const enqueueRefundEnd = (order: NontaxOrder, refund: NontaxRefund, parts: NontaxParts) =>
  enqueue(
    order,
    {
      kind: 'refund',
      payment_notice_no: order.noticeNo,
      refund_out_id: refund.refundOutId,
      refund_status: refund.status,
      ...(refund.status === 5 ? { refund_finish_time: seconds(refund.endsAt) } : {}),
    },
    parts,
  )

export function createNontaxChannel(parts: NontaxParts): NotificationChannel {
  return {
    store: parts.store,
    retryGaps: WECHAT_RETRY_GAPS,
    write: async (id, content, now, forgery) => writeNotification(id, content as object, now, forgery, parts),
    acknowledged: ({ status, body }) => status === 200 && (parseJson(body) as { errcode?: number })?.errcode === 0,
  }
}

/** What somebody would send who wants an unpaid order to look paid. */
export function forgedPaid(order: NontaxOrder, forgery: Forgery, parts: NontaxParts) {
  const now = parts.clock.now()
  const claim = paidContent({ ...order, paidAt: now, transId: `4201${'0'.repeat(24)}` })
  return writeNotification(randomId(parts.random), claim, now, forgery, parts)
}

function writeNotification(
  id: string,
  content: object,
  now: Instant,
  forgery: Forgery | null,
  { side, random }: NontaxParts,
) {
  const nonce = randomHex(random, 6)
  const { ciphertext: data } = sealResource(JSON.stringify(content), Buffer.from(side.notifyKey), nonce, '')
  const timestamp = unixSeconds(now)
  const key = forgery === 'wrong-key' ? side.bureauKey : side.notifyKey
  const genuine = signLines(key, side.appId, id, timestamp, nonce, data)
  const signature = forgery === 'bad-signature' || forgery === 'sign-test' ? randomHex(random, 32) : genuine
  const body = JSON.stringify({ appid: side.appId, id, timestamp, nonce, data, signature })
  return { headers: { 'Content-Type': 'application/json' }, body }
}
