import * as v from 'valibot'
import { fen } from '@/domain/money'

/** The parts of WeChat's messages that we read; everything else in them is let through. */
const rfc3339 = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.transform((text) => new Date(text).toISOString()),
)
const cents = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.transform(fen))

export const prepayAnswer = v.object({ prepay_id: v.pipe(v.string(), v.minLength(1), v.maxLength(64)) })

const tradeIdentity = { appid: v.string(), mchid: v.string(), out_trade_no: v.string() }
const paidFields = {
  transaction_id: v.pipe(v.string(), v.minLength(1), v.maxLength(32)),
  success_time: rfc3339,
  amount: v.object({ total: cents, currency: v.literal('CNY') }),
}

/** A partial refund, too, turns SUCCESS into REFUND; USERPAYING, PAYERROR and REVOKED come with payment codes only. */
export const queryAnswer = v.variant('trade_state', [
  v.object({ ...tradeIdentity, trade_state: v.picklist(['SUCCESS', 'REFUND']), ...paidFields }),
  v.object({ ...tradeIdentity, trade_state: v.picklist(['NOTPAY', 'USERPAYING', 'PAYERROR', 'CLOSED', 'REVOKED']) }),
])

export const refundStatuses = ['SUCCESS', 'PROCESSING', 'ABNORMAL', 'CLOSED'] as const

export const refundAnswer = v.object({
  refund_id: v.string(),
  out_refund_no: v.string(),
  out_trade_no: v.string(),
  status: v.picklist(refundStatuses),
  success_time: v.optional(rfc3339),
})

export const errorBody = v.object({ code: v.string(), message: v.optional(v.string()) })

export const envelope = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  event_type: v.string(),
  resource: v.object({
    algorithm: v.literal('AEAD_AES_256_GCM'),
    ciphertext: v.string(),
    nonce: v.string(),
    associated_data: v.optional(v.string()),
  }),
})

export const paidResource = v.object({ ...tradeIdentity, trade_state: v.literal('SUCCESS'), ...paidFields })

/** The field is `refund_status` here and `status` in answers. */
export const refundResource = v.object({
  mchid: v.string(),
  out_trade_no: v.string(),
  out_refund_no: v.string(),
  refund_status: v.picklist(refundStatuses),
  success_time: v.optional(rfc3339),
})
