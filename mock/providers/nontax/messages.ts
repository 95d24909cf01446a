import * as v from 'valibot'
import { fen } from '@/domain/money'
import { ProviderError } from '../payment-channel'

/** The parts of the platform's messages that we read; everything else in them is let through. */
const cents = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.transform(fen))
const seconds = v.pipe(
  v.number(),
  v.safeInteger(),
  v.minValue(1),
  v.transform((at) => new Date(at * 1000).toISOString()),
)
const text = v.pipe(v.string(), v.minLength(1), v.maxLength(64))

export const feeAnswer = v.looseObject({ fee: cents, payment_notice_no: text })

/** What `wx.requestPayment` takes; signed for the bank's merchant, so only the platform can make it. */
export const orderAnswer = v.looseObject({
  order_id: text,
  pay_params: v.object({
    timeStamp: v.string(),
    nonceStr: v.string(),
    package: v.string(),
    signType: v.literal('RSA'),
    paySign: v.string(),
  }),
})

export const orderListAnswer = v.looseObject({
  order_id_list: v.optional(v.array(text), []),
  paid_order_id: v.optional(v.string(), ''),
})

/** 1 unpaid; 3 or 4 paid; 5 refunded whole; 6 whole refund under way; 12 closed by its time-out. */
const status = v.picklist([1, 3, 4, 5, 6, 12])

export const orderDetail = v.looseObject({
  order_id: text,
  payment_notice_no: text,
  status,
  fee: cents,
  trans_id: v.optional(v.string()),
  pay_finish_time: v.optional(seconds),
  /** Of a payment by code: the payer gave up or could not pay. */
  pay_error: v.optional(v.boolean(), false),
  partial_refund_info: v.optional(
    v.array(
      v.looseObject({
        refund_out_id: text,
        /** 5 refunded, 6 under way; the public pages tell no others. */
        refund_status: v.number(),
        refund_finish_time: v.optional(seconds),
      }),
    ),
    [],
  ),
})
export type OrderDetail = v.InferOutput<typeof orderDetail>

export const microAnswer = v.looseObject({ order_id: text, pay_status: v.picklist(['SUCCESS', 'USERPAYING']) })

export const envelope = v.object({
  appid: v.string(),
  id: text,
  timestamp: v.string(),
  nonce: v.string(),
  data: v.string(),
  signature: v.string(),
})

export const notified = v.variant('kind', [
  v.object({
    kind: v.literal('paid'),
    payment_notice_no: text,
    trans_id: text,
    fee: cents,
    pay_finish_time: seconds,
  }),
  v.object({
    kind: v.literal('refund'),
    payment_notice_no: text,
    refund_out_id: text,
    refund_status: v.number(),
    refund_finish_time: v.optional(seconds),
  }),
])

/** @throws ProviderError `unreachable`: nobody knows what was done */
export function readAnswer<Schema extends v.GenericSchema>(schema: Schema, body: unknown): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, body)
  if (parsed.success) return parsed.output
  throw new ProviderError('unreachable', 'ANSWER_NOT_UNDERSTOOD', `unexpected answer: ${v.summarize(parsed.issues)}`)
}
