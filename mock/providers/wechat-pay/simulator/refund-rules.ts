import * as v from 'valibot'
import { addSeconds, type Instant, secondsBetween } from '@/domain/dates'
import { invalidRequest, paramError, WechatRefusal } from './answers'
import { checkNotifyUrl } from './prepay-rules'
import type { WechatRefund, WechatTrade } from './records'

const amount = v.pipe(v.number(), v.safeInteger(), v.minValue(1))

const refundSchema = v.object({
  out_trade_no: v.pipe(v.string(), v.regex(/^[0-9A-Za-z_\-|*]{6,32}$/)),
  out_refund_no: v.pipe(v.string(), v.regex(/^[0-9A-Za-z_\-|*@]{1,64}$/)),
  reason: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(80))),
  notify_url: v.optional(v.pipe(v.string(), v.maxLength(256), v.url())),
  amount: v.object({ refund: amount, total: amount, currency: v.literal('CNY') }),
})
export type RefundBody = v.InferOutput<typeof refundSchema>

const LONGEST_DAYS = 365
const MOST_REFUNDS = 50
const SECONDS_APART = 60

/** To a bank card of the payer they want its number and name too, sealed; nobody here has them. */
const rescueSchema = v.object({
  out_refund_no: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  type: v.literal('MERCHANT_BANK_CARD'),
})
export type RescueBody = v.InferOutput<typeof rescueSchema>

/** @throws WechatRefusal PARAM_ERROR naming the field. */
export function readRefund(body: unknown): RefundBody {
  const refund = understood(refundSchema, body)
  if (refund.notify_url !== undefined) checkNotifyUrl(refund.notify_url)
  return refund
}

/** @throws WechatRefusal PARAM_ERROR naming the field. */
export const readRescue = (body: unknown): RescueBody => understood(rescueSchema, body)

function understood<Schema extends v.GenericSchema>(schema: Schema, body: unknown): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, body)
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  throw paramError(`/${(v.getDotPath(issue) ?? '').replaceAll('.', '/')}`, issue.message)
}

/** The same number again must ask for the same. @throws WechatRefusal */
export function checkRepeatedRefund(known: WechatRefund, body: RefundBody): void {
  const same =
    known.orderNo === body.out_trade_no &&
    known.refundFen === body.amount.refund &&
    known.totalFen === body.amount.total
  if (!same) throw new WechatRefusal(400, 'REFUND_FEE_MISMATCH', '订单金额或退款金额与之前请求不一致')
}

export const tooLate = () => new WechatRefusal(403, 'TRADE_OVERDUE', '订单已经超过可退款的最大期限')

/** Whether a new refund of this trade may begin; `others` are its earlier ones. @throws WechatRefusal */
export function checkNewRefund(
  trade: WechatTrade | null,
  others: readonly WechatRefund[],
  body: RefundBody,
  now: Instant,
): asserts trade is WechatTrade {
  if (!trade) throw new WechatRefusal(404, 'RESOURCE_NOT_EXISTS', '订单不存在')
  if (!trade.paidAt) throw invalidRequest('订单未支付，不能退款')
  if (trade.totalFen !== body.amount.total)
    throw new WechatRefusal(400, 'REFUND_FEE_MISMATCH', '订单金额与原订单不一致')
  if (addSeconds(trade.paidAt, LONGEST_DAYS * 86400) < now) throw tooLate()
  const returned = others.filter((refund) => refund.status !== 'CLOSED')
  const sum = returned.reduce((total, refund) => total + refund.refundFen, 0)
  if (sum + body.amount.refund > trade.totalFen) throw invalidRequest('累计退款金额超过订单金额')
  if (others.length >= MOST_REFUNDS) throw new WechatRefusal(403, 'RULE_LIMIT', '同一笔订单最多退款50次')
  if (others.some((refund) => secondsBetween(refund.createdAt, now) < SECONDS_APART))
    throw new WechatRefusal(429, 'FREQUENCY_LIMITED', '同一笔订单的多次退款需间隔1分钟')
}
