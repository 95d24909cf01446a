import * as v from 'valibot'
import type { Instant } from '@/domain/dates'
import type { Takings } from '../../bank/simulator'
import { underCallFault } from '../../call-fault'
import type { Forgery, ProviderOperation } from '../../faults'
import { jsonAnswer, parseJson } from '../../http-wire'
import type { NotificationChannel } from '../../notification-queue'
import type { FileAnswer, HttpAnswer, HttpRequest } from '../../payment-channel'
import { randomHex } from '../../random'
import { signText } from '../../rsa'
import type { SimulatedWallet } from '../../wallet-app'
import { cashierText, unixSeconds } from '../../wechat-pay/signing'
import { errcodes } from '../errcodes'
import { downloadBill, takingsOf } from './bill'
import { handleBureau } from './bureau'
import { payByCode } from './micropay'
import { createNontaxChannel, enqueuePaid, forgedPaid } from './notifications'
import { findOrder, NontaxRefusal, openOrder, orderOfNotice, orderView, payableNotice } from './orders'
import type { NontaxParts } from './parts'
import { endDueRefunds, requestRefund } from './refunds'
import { createNontaxWallet } from './wallet'

export interface NontaxSimulator {
  /** A request to `…/nontax/…` whose access token has been checked. @throws NoAnswer under a time-out fault. */
  handle(request: HttpRequest): Promise<HttpAnswer>
  /** A request to the finance bureau's door. */
  handleBureau(request: HttpRequest): Promise<HttpAnswer>
  /** A request to `…/nontax/downloadbill` whose access token has been checked. */
  downloadBill(request: HttpRequest): Promise<FileAnswer>
  /** What goes to the bank's account. */
  takings: Takings
  wallet: SimulatedWallet
  channel: NotificationChannel
  tick(now: Instant): Promise<void>
  forgePaid(orderNo: string, forgery: Forgery): Promise<HttpRequest | null>
}

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(64))
const amount = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const order = {
  appid: text,
  bank_id: text,
  desc: v.pipe(v.string(), v.minLength(1), v.maxLength(127)),
  fee: amount,
  payment_notice_no: text,
  notify_url: v.pipe(v.string(), v.url()),
}

interface Route {
  operation: ProviderOperation | null
  schema: v.GenericSchema
  run(body: never, parts: NontaxParts): Promise<object>
}
const route = <Schema extends v.GenericSchema>(
  operation: ProviderOperation | null,
  schema: Schema,
  run: (body: v.InferOutput<Schema>, parts: NontaxParts) => Promise<object>,
): Route => ({ operation, schema, run: run as Route['run'] })

const noticeSchema = v.looseObject({ appid: text, payment_notice_no: text })
const orderIdSchema = v.looseObject({ appid: text, order_id: text })

const routes: Readonly<Record<string, Route>> = {
  queryfee: route(null, noticeSchema, async ({ payment_notice_no }, { store }) => {
    const { noticeNo, totalFen, regionCode, unitCode, unitName } = await payableNotice(store, payment_notice_no)
    const unit = { department_code: unitCode, department_name: unitName, region_code: regionCode }
    return { payment_notice_no: noticeNo, fee: totalFen, ...unit, payment_notice_type: 2 }
  }),
  unifiedorder: route('prepay', v.looseObject({ ...order, openid: text }), (body, parts) =>
    parts.store.exclusively('notice', body.payment_notice_no, async () => {
      const { orderId, noticeNo } = await openOrder(body, parts)
      return { order_id: orderId, pay_params: await payParams(noticeNo, parts) }
    }),
  ),
  micropay: route('payByCode', v.looseObject({ ...order, auth_code: text }), payByCode),
  getorderlist: route(null, noticeSchema, async ({ payment_notice_no }, { store }) => {
    const found = await orderOfNotice(store, payment_notice_no)
    const ids = found ? [found.orderId] : []
    return { order_id_list: ids, ...(found?.paidAt ? { paid_order_id: found.orderId } : {}) }
  }),
  getorder: route('query', orderIdSchema, async ({ order_id }, parts) =>
    orderView(await known(order_id, parts), parts),
  ),
  refund: route(
    'refund',
    v.looseObject({ appid: text, order_id: text, reason: text, refund_fee: amount, refund_out_id: text }),
    (body, parts) => parts.store.exclusively('order', body.order_id, () => requestRefund(body, parts)),
  ),
  notifyinconsistentorder: route(null, orderIdSchema, async ({ order_id }, parts) => {
    const found = await known(order_id, parts)
    if (found.paidAt) await enqueuePaid(found, parts)
    return {}
  }),
}

async function known(orderId: string, { store }: NontaxParts) {
  const found = await findOrder(store, orderId)
  if (!found) throw new NontaxRefusal('unknownOrder', '订单不存在')
  return found
}

async function payParams(noticeNo: string, { side, store, clock, random }: NontaxParts) {
  const prepayId = `wx${randomHex(random, 16)}`
  await store.put('prepay', prepayId, noticeNo)
  const timeStamp = unixSeconds(clock.now())
  const nonceStr = randomHex(random, 16)
  const packageText = `prepay_id=${prepayId}`
  const paySign = await signText(cashierText(side.appId, timeStamp, nonceStr, packageText), side.bankKey)
  return { timeStamp, nonceStr, package: packageText, signType: 'RSA', paySign }
}

/** WeChat's non-tax platform for one office, with the finance bureau behind it. */
export function createNontaxSimulator(parts: NontaxParts): NontaxSimulator {
  const { side, faults } = parts

  async function handle(request: HttpRequest): Promise<HttpAnswer> {
    const name = /\/nontax\/([a-z]+)$/.exec(new URL(request.url).pathname)?.[1] ?? ''
    const found = routes[name]
    if (!found) return jsonAnswer(200, { errcode: -1, errmsg: 'no such interface' })
    const act = () => answerTo(found, request)
    if (!found.operation) return act()
    return underCallFault(faults, found.operation, act, () => jsonAnswer(500, { errcode: -1, errmsg: 'system error' }))
  }

  async function answerTo({ schema, run }: Route, request: HttpRequest): Promise<HttpAnswer> {
    const body = v.safeParse(schema, parseJson(request.body))
    if (!body.success) return jsonAnswer(200, { errcode: errcodes.badData, errmsg: '数据格式错误' })
    if ((body.output as { appid: string }).appid !== side.appId)
      return jsonAnswer(200, { errcode: 40013, errmsg: 'invalid appid' })
    try {
      return jsonAnswer(200, { errcode: 0, errmsg: 'ok', ...(await run(body.output as never, parts)) })
    } catch (error) {
      if (error instanceof NontaxRefusal) return jsonAnswer(200, { errcode: error.errcode, errmsg: error.message })
      throw error
    }
  }

  return {
    handle,
    handleBureau: (request) => {
      const act = () => handleBureau(request, parts)
      if (!request.url.endsWith('/notices/void')) return act()
      return underCallFault(faults, 'close', act, () => jsonAnswer(500, { errcode: errcodes.system }))
    },
    downloadBill: (request) => downloadBill(request, parts),
    takings: { channel: 'nontax', merchantId: side.mchId, of: (day) => takingsOf(day, parts) },
    wallet: createNontaxWallet(parts),
    channel: createNontaxChannel(parts),
    tick: (now) => endDueRefunds(parts, now),
    async forgePaid(orderNo, forgery) {
      const found = await orderOfNotice(parts.store, orderNo)
      return found && { method: 'POST', url: found.notifyUrl, ...forgedPaid(found, forgery, parts) }
    },
  }
}
