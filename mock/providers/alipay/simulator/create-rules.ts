import * as v from 'valibot'
import { addSeconds, type Instant } from '@/domain/dates'
import { parseYuan } from '@/domain/money'
import { parseAlipayTime } from '../alipay-time'
import { AlipayRefusal, invalidArguments } from './answers'

const text = (longest: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(longest))

const createSchema = v.object({
  out_trade_no: v.pipe(v.string(), v.regex(/^[0-9A-Za-z_]{1,64}$/)),
  total_amount: v.pipe(
    v.string(),
    v.regex(/^\d{1,9}(\.\d{1,2})?$/),
    v.check((yuan) => parseYuan(yuan) >= 1 && parseYuan(yuan) <= 10_000_000_000),
  ),
  subject: v.pipe(text(256), v.regex(/^[^/=&]*$/)),
  product_code: v.literal('JSAPI_PAY'),
  op_app_id: v.string(),
  buyer_open_id: text(128),
  time_expire: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/))),
})
export type CreateBody = v.InferOutput<typeof createSchema>

/** @throws AlipayRefusal ACQ.INVALID_PARAMETER naming the field. */
export function readCreate(body: unknown, appId: string): CreateBody {
  const create = readBody(createSchema, body)
  if (create.op_app_id !== appId) throw invalidArguments('ACQ.INVALID_PARAMETER', 'op_app_id')
  return create
}

/** @throws AlipayRefusal ACQ.INVALID_PARAMETER naming the field. */
export function readBody<Schema extends v.GenericSchema>(schema: Schema, body: unknown): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, body)
  if (parsed.success) return parsed.output
  throw new AlipayRefusal(
    '40004',
    'ACQ.INVALID_PARAMETER',
    `参数无效：${v.getDotPath(parsed.issues[0]) ?? 'biz_content'}`,
  )
}

const DEFAULT_DAYS = 15

/** When an unpaid trade closes by itself. @throws AlipayRefusal when that is over already. */
export function closingTime(timeExpire: string | undefined, now: Instant): Instant {
  if (timeExpire === undefined) return addSeconds(now, DEFAULT_DAYS * 86400)
  const at = parseAlipayTime(timeExpire)
  if (at === null || at <= now) throw new AlipayRefusal('40004', 'ACQ.INVALID_PARAMETER', '参数无效：time_expire')
  return at
}
