import * as v from 'valibot'
import { addSeconds } from '@/domain/dates'
import { formatYuan, parseYuan } from '@/domain/money'
import { randomDigits } from '../../random'
import { alipayTime } from '../alipay-time'
import { businessFailure, waitsForPayer } from './answers'
import { readBody } from './create-rules'
import { enqueuePaid } from './notifications'
import type { SimulatorParts } from './parts'
import type { AlipayTrade } from './records'
import { findTrade, saveTrade } from './trades'

const PASSWORD_SECONDS = 120

const paySchema = v.object({
  out_trade_no: v.pipe(v.string(), v.regex(/^[0-9A-Za-z_]{1,64}$/)),
  total_amount: v.pipe(v.string(), v.regex(/^\d{1,9}\.\d\d$/)),
  subject: v.pipe(v.string(), v.minLength(1), v.maxLength(256), v.regex(/^[^/=&]*$/)),
  scene: v.literal('bar_code'),
  auth_code: v.pipe(v.string(), v.regex(/^(2[5-9]|30)\d{14,22}$/)),
  product_code: v.literal('FACE_TO_FACE_PAYMENT'),
  store_id: v.optional(v.string()),
})
type PayBody = v.InferOutput<typeof paySchema>

export const readCodePay = (body: unknown): PayBody => readBody(paySchema, body)

/** Takes the money at once, or has the payer's phone ask for the password. @throws AlipayRefusal */
export async function payByCode(body: PayBody, notifyUrl: string | undefined, parts: SimulatorParts) {
  const { store, clock, random, codes } = parts
  const now = clock.now()
  const known = await findTrade(store, body.out_trade_no, now)
  if (known) throw businessFailure('ACQ.CONTEXT_INCONSISTENT', '交易信息被篡改')
  const code = await codes.spend(body.auth_code)
  if (!code) throw businessFailure('ACQ.PAYMENT_AUTH_CODE_INVALID', '支付失败，付款码无效或已过期')
  if (code.will === 'no-money') throw businessFailure('ACQ.BUYER_BALANCE_NOT_ENOUGH', '买家余额不足')
  const trade: AlipayTrade = {
    orderNo: body.out_trade_no,
    tradeNo: `${alipayTime(now).slice(0, 10).replaceAll('-', '')}2200${randomDigits(random, 16)}`,
    buyerOpenId: code.openId,
    subject: body.subject,
    totalFen: parseYuan(body.total_amount),
    notifyUrl,
    state: 'WAIT_BUYER_PAY',
    createdAt: now,
    closesAt: addSeconds(now, PASSWORD_SECONDS),
    refunds: [],
    byCode: 'waiting',
  }
  await store.put('trade-no', trade.tradeNo, trade.orderNo)
  if (code.will === 'pays') {
    const paid: AlipayTrade = { ...trade, state: 'TRADE_SUCCESS', paidAt: now, byCode: 'done' }
    await saveTrade(store, paid)
    await enqueuePaid(paid, parts)
    const total = formatYuan(paid.totalFen)
    return { trade_no: paid.tradeNo, out_trade_no: paid.orderNo, total_amount: total, gmt_payment: alipayTime(now) }
  }
  await saveTrade(store, trade)
  await codes.tell(body.auth_code, trade.orderNo)
  throw waitsForPayer()
}

/** Closes what is unpaid and gives back what is paid; a number that is unknown can never be paid. */
export async function cancelTrade(orderNo: string, { store, clock }: SimulatorParts) {
  const now = clock.now()
  const trade = await findTrade(store, orderNo, now)
  const answer = { out_trade_no: orderNo, retry_flag: 'N' }
  if (!trade) return answer
  const isPaid = trade.state === 'TRADE_SUCCESS'
  if (isPaid) {
    const back = { requestNo: orderNo, refundFen: trade.totalFen, at: now, returned: false }
    await saveTrade(store, { ...trade, state: 'TRADE_CLOSED', refunds: [...trade.refunds, back] })
  } else if (trade.state === 'WAIT_BUYER_PAY')
    await saveTrade(store, { ...trade, state: 'TRADE_CLOSED', closedAt: now })
  return { ...answer, trade_no: trade.tradeNo, action: isPaid ? 'refund' : 'close' }
}
