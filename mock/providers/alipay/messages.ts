import * as v from 'valibot'
import { parseYuan } from '@/domain/money'
import { parseAlipayTime } from './alipay-time'

/** The parts of Alipay's messages that we read; everything else in them is let through. */
const yuan = v.pipe(
  v.string(),
  v.regex(/^\d{1,12}(\.\d{1,2})?$/),
  v.transform((text) => parseYuan(text)),
)
const chinaTime = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const at = parseAlipayTime(dataset.value)
    if (at) return at
    addIssue({ message: `not a time: ${dataset.value}` })
    return NEVER
  }),
)
const tradeNo = v.pipe(v.string(), v.minLength(16), v.maxLength(64))

export const createAnswer = v.object({ trade_no: tradeNo, out_trade_no: v.string() })

export const codePayAnswer = v.object({
  trade_no: tradeNo,
  out_trade_no: v.string(),
  total_amount: yuan,
  gmt_payment: chinaTime,
})

/** `send_pay_date` tells a fully refunded trade from one that was closed unpaid: both are TRADE_CLOSED. */
export const queryAnswer = v.object({
  trade_no: tradeNo,
  out_trade_no: v.string(),
  trade_status: v.picklist(['WAIT_BUYER_PAY', 'TRADE_CLOSED', 'TRADE_SUCCESS', 'TRADE_FINISHED']),
  total_amount: yuan,
  send_pay_date: v.optional(chinaTime),
})

/** Without `refund_status` the refund was not received or did not succeed. */
export const refundQueryAnswer = v.object({
  out_request_no: v.optional(v.string()),
  refund_status: v.optional(v.string()),
  gmt_refund_pay: v.optional(chinaTime),
  /** The way back to a bank card: S arrived, P on its way, F failed. */
  deposit_back_info: v.optional(v.object({ dback_status: v.optional(v.string()) })),
})

const notified = { notify_id: v.pipe(v.string(), v.minLength(1)), out_trade_no: v.string(), trade_no: tradeNo }

export const refundNotification = v.object({ ...notified, out_biz_no: v.string(), gmt_refund: chinaTime })

export const paidNotification = v.object({ ...notified, total_amount: yuan, gmt_payment: chinaTime })

export const closedNotification = v.object({ notify_id: notified.notify_id, out_trade_no: v.string() })
