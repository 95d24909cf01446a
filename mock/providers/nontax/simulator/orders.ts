import { addSeconds, type Instant } from '@/domain/dates'
import type { OutsideStore } from '../../outside-store'
import { randomDigits, randomHex } from '../../random'
import { errcodes } from '../errcodes'
import { findNotice, saveNotice } from './bureau'
import { enqueuePaid } from './notifications'
import type { NontaxParts } from './parts'
import type { NontaxOrder, NoticeRecord } from './records'

const OPEN_SECONDS = 2 * 3600

/** An answer with an errcode. */
export class NontaxRefusal extends Error {
  override name = 'NontaxRefusal'
  readonly errcode: number
  constructor(code: keyof typeof errcodes, message: string) {
    super(message)
    this.errcode = errcodes[code]
  }
}

export const findOrder = (store: OutsideStore, orderId: string) => store.get<NontaxOrder>('order', orderId)

/** A refund that is under way keeps the order on the list of what is due. */
export function saveOrder(store: OutsideStore, order: NontaxOrder): Promise<void> {
  const ends = order.refunds.filter((refund) => refund.status === 6).map((refund) => refund.endsAt)
  return store.put('order', order.orderId, order, ends.sort()[0] ?? null)
}

export async function orderOfNotice(store: OutsideStore, noticeNo: string): Promise<NontaxOrder | null> {
  const orderId = await store.get<string>('order-of', noticeNo)
  return orderId ? findOrder(store, orderId) : null
}

/** @throws NontaxRefusal unless the bureau's record says that it can be paid now */
export async function payableNotice(store: OutsideStore, noticeNo: string): Promise<NoticeRecord> {
  const notice = await findNotice(store, noticeNo)
  if (!notice) throw new NontaxRefusal('unknownNotice', '缴款通知书不存在')
  if (notice.state === 'paid') throw new NontaxRefusal('noticePaid', '缴款通知书已缴费')
  if (notice.state === 'void') throw new NontaxRefusal('noticeVoid', '缴款通知书已作废')
  return notice
}

export interface NewOrder {
  payment_notice_no: string
  fee: number
  desc: string
  openid: string
  bank_id: string
  notify_url: string
}

/** One order for one notice; the same again answers the same order. @throws NontaxRefusal */
export async function openOrder(body: NewOrder, { side, store, clock, random }: NontaxParts): Promise<NontaxOrder> {
  const notice = await payableNotice(store, body.payment_notice_no)
  if (body.bank_id !== side.bankId) throw new NontaxRefusal('notAtThisBank', '不允许在该银行缴费')
  if (notice.totalFen !== body.fee) throw new NontaxRefusal('badData', '金额与应收信息不一致')
  const known = await orderOfNotice(store, notice.noticeNo)
  if (known && known.openId !== body.openid) throw new NontaxRefusal('badData', '订单的用户不一致')
  if (known) return known
  const now = clock.now()
  const order: NontaxOrder = {
    orderId: `AQ${randomHex(random, 13)}`,
    noticeNo: notice.noticeNo,
    openId: body.openid,
    description: body.desc,
    totalFen: notice.totalFen,
    regionCode: notice.regionCode,
    unitCode: notice.unitCode,
    notifyUrl: body.notify_url,
    code: null,
    createdAt: now,
    closesAt: addSeconds(now, OPEN_SECONDS),
    refunds: [],
  }
  // The order itself comes last: if the machine dies before it, the same request makes another.
  await store.put('order-of', notice.noticeNo, order.orderId)
  await saveOrder(store, order)
  return order
}

/** Marks order and notice as paid, and tells it; the caller has decided that it may be. */
export async function settleOrder(order: NontaxOrder, parts: NontaxParts): Promise<NontaxOrder> {
  const { store, clock, random } = parts
  const now = clock.now()
  const paid: NontaxOrder = { ...order, code: null, paidAt: now, transId: `4201${randomDigits(random, 24)}` }
  await saveOrder(store, paid)
  const notice = await findNotice(store, order.noticeNo)
  if (notice) await saveNotice(store, { ...notice, state: 'paid' })
  await enqueuePaid(paid, parts)
  return paid
}

/** By the platform's numbers. */
export function statusOf(order: NontaxOrder, now: Instant): 1 | 3 | 5 | 6 | 12 {
  if (!order.paidAt) return order.closesAt <= now ? 12 : 1
  const back = order.refunds.filter(({ status }) => status === 5 || status === 6)
  const sum = back.reduce((total, refund) => total + refund.refundFen, 0)
  if (sum < order.totalFen) return 3
  return back.some(({ status }) => status === 6) ? 6 : 5
}

const seconds = (at: Instant) => Math.floor(Date.parse(at) / 1000)

/** As nontax/getorder shows it. */
export function orderView(order: NontaxOrder, { side, clock }: NontaxParts) {
  return {
    appid: side.appId,
    openid: order.openId,
    order_id: order.orderId,
    create_time: seconds(order.createdAt),
    desc: order.description,
    fee: order.totalFen,
    fee_type: 1,
    status: statusOf(order, clock.now()),
    ...(order.paidAt ? { trans_id: order.transId, pay_finish_time: seconds(order.paidAt) } : {}),
    ...(order.code === 'failed' ? { pay_error: true } : {}),
    bank_id: side.bankId,
    bank_account: side.bankAccount,
    payment_notice_no: order.noticeNo,
    region_code: order.regionCode,
    department_code: order.unitCode,
    payment_info_source: 2,
    partial_refund_info: order.refunds.map((refund) => ({
      refund_order_id: refund.refundOrderId,
      refund_out_id: refund.refundOutId,
      refund_reason: refund.reason,
      refund_fee: refund.refundFen,
      refund_status: refund.status,
      ...(refund.status === 5 ? { refund_finish_time: seconds(refund.endsAt) } : {}),
    })),
  }
}
