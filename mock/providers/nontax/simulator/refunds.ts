import { addSeconds, type Instant } from '@/domain/dates'
import { fen } from '@/domain/money'
import { randomDigits } from '../../random'
import { enqueueRefundEnd } from './notifications'
import { findOrder, NontaxRefusal, saveOrder } from './orders'
import type { NontaxParts } from './parts'
import type { NontaxOrder, NontaxRefund } from './records'

const PROCESSING_SECONDS = 20
const LONGEST_DAYS = 365
const MOST_PARTS = 50

export interface RefundBody {
  order_id: string
  reason: string
  refund_fee: number
  refund_out_id: string
}

/** The same number again must ask for the same. @throws NontaxRefusal */
export async function requestRefund(body: RefundBody, parts: NontaxParts) {
  const { store, clock, faults, random } = parts
  const order = await findOrder(store, body.order_id)
  if (!order) throw new NontaxRefusal('unknownOrder', '订单不存在')
  const known = order.refunds.find((refund) => refund.refundOutId === body.refund_out_id)
  if (known && known.refundFen !== body.refund_fee) throw new NontaxRefusal('refundConflict', '退款金额与之前不一致')
  if (known) return { refund_order_id: known.refundOrderId }
  checkNew(order, body, clock.now())
  const fault = faults.takeRefund()
  if (fault.mode === 'too-late') throw tooOld()
  if (fault.mode === 'not-enough') throw new NontaxRefusal('refundNotEnough', '银行账户余额不足')
  const now = clock.now()
  const refund: NontaxRefund = {
    refundOutId: body.refund_out_id,
    refundOrderId: `AQR${randomDigits(random, 20)}`,
    refundFen: fen(body.refund_fee),
    reason: body.reason,
    status: 6,
    end: fault.mode === 'abnormal' ? 7 : fault.mode === 'closed' ? 8 : 5,
    createdAt: now,
    endsAt: addSeconds(now, PROCESSING_SECONDS),
  }
  await saveOrder(store, { ...order, refunds: [...order.refunds, refund] })
  return { refund_order_id: refund.refundOrderId }
}

const tooOld = () => new NontaxRefusal('refundTooOld', '超过可退款的期限')

function checkNew(order: NontaxOrder, { refund_fee }: RefundBody, now: Instant): void {
  if (!order.paidAt) throw new NontaxRefusal('refundTooMuch', '订单未支付')
  if (addSeconds(order.paidAt, LONGEST_DAYS * 86400) < now) throw tooOld()
  if (order.refunds.length >= MOST_PARTS) throw new NontaxRefusal('refundTooOften', '退款次数超限')
  const sum = order.refunds.filter(({ status }) => status !== 8).reduce((total, part) => total + part.refundFen, 0)
  if (sum + refund_fee > order.totalFen) throw new NontaxRefusal('refundTooMuch', '累计退款金额超过订单金额')
}

/** Ends the parts whose time has come, and tells it. */
export async function endDueRefunds(parts: NontaxParts, now: Instant): Promise<void> {
  for (const { key } of await parts.store.due<NontaxOrder>('order', now))
    await parts.store.exclusively('order', key, async () => {
      const order = await findOrder(parts.store, key)
      if (!order) return
      const isDue = (refund: NontaxRefund) => refund.status === 6 && refund.endsAt <= now
      const refunds = order.refunds.map((refund) => (isDue(refund) ? { ...refund, status: refund.end } : refund))
      await saveOrder(parts.store, { ...order, refunds })
      for (const refund of refunds.filter((_, index) => isDue(order.refunds[index] as NontaxRefund)))
        await enqueueRefundEnd(order, refund, parts)
    })
}
