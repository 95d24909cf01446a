import * as v from 'valibot'
import { addSeconds, type Instant, secondsBetween } from '@/domain/dates'
import { invalidRequest, paramError, WechatRefusal } from './answers'
import type { WechatSide } from './parts'

const text = (longest: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(longest))

const prepaySchema = v.object({
  appid: text(32),
  mchid: text(32),
  description: text(127),
  out_trade_no: v.pipe(v.string(), v.regex(/^[0-9A-Za-z_\-|*]{6,32}$/)),
  time_expire: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/))),
  attach: v.optional(text(128)),
  notify_url: v.pipe(v.string(), v.maxLength(255), v.url()),
  amount: v.object({
    total: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    currency: v.optional(v.literal('CNY')),
  }),
  payer: v.object({ openid: text(128) }),
})
export type PrepayBody = v.InferOutput<typeof prepaySchema>

const LONGEST_DAYS = 7

/** @throws WechatRefusal PARAM_ERROR naming the field, MCH_NOT_EXISTS or APPID_MCHID_NOT_MATCH. */
export function readPrepay(body: unknown, side: WechatSide): PrepayBody {
  const parsed = v.safeParse(prepaySchema, body)
  if (!parsed.success) {
    const [issue] = parsed.issues
    throw paramError(`/${(v.getDotPath(issue) ?? '').replaceAll('.', '/')}`, issue.message)
  }
  const prepay = parsed.output
  checkNotifyUrl(prepay.notify_url)
  if (prepay.mchid !== side.mchId) throw new WechatRefusal(400, 'MCH_NOT_EXISTS', '商户号不存在')
  if (prepay.appid !== side.appId) throw new WechatRefusal(400, 'APPID_MCHID_NOT_MATCH', 'AppID和mchid不匹配')
  return prepay
}

/** WeChat wants https; the mock host has no certificate, so plain http passes within the own network only. */
export function checkNotifyUrl(notifyUrl: string): void {
  const { protocol, hostname, search, hash } = new URL(notifyUrl)
  const own = /^(localhost|127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|\[::1\])/.test(hostname)
  if (protocol !== 'https:' && !(protocol === 'http:' && own)) throw paramError('/notify_url', '回调地址必须为https')
  if (search || hash) throw paramError('/notify_url', '回调地址不能携带参数')
}

/** Less than a minute ahead is moved to one minute; the default, and the longest that all pages agree on, is 7 days. */
export function paymentDeadline(timeExpire: string | undefined, now: Instant): Instant {
  const latest = addSeconds(now, LONGEST_DAYS * 86400)
  if (timeExpire === undefined) return latest
  const wanted = new Date(timeExpire).toISOString()
  if (secondsBetween(latest, wanted) > 0) throw invalidRequest('time_expire 不能超过7天')
  return secondsBetween(now, wanted) < 60 ? addSeconds(now, 60) : wanted
}
