import * as v from 'valibot'
import { type NotificationMessage, ProviderError, type ProviderNotification } from '../payment-channel'
import type { AlipayAccount } from './account'
import { closedNotification, paidNotification, refundNotification } from './messages'
import type { AlipaySignatures } from './signatures'

/**
 * Verifies, then reads a form post. A refund comes to the same address as its payment, with the trade's status.
 * @throws ProviderError `forged` when it is not Alipay's or not for us, `rejected` for what we do not know.
 */
export function readAlipayNotification(
  message: NotificationMessage,
  account: AlipayAccount,
  signatures: AlipaySignatures,
): ProviderNotification {
  const pairs = [...new URLSearchParams(message.rawBody)]
  const fields: Record<string, string> = Object.fromEntries(pairs)
  if (pairs.length !== Object.keys(fields).length) throw new ProviderError('forged', 'REPEATED_FIELD')
  if (!signatures.isNotification(fields)) throw new ProviderError('forged', 'BAD_SIGNATURE')
  if (fields.app_id !== account.appId || fields.seller_id !== account.sellerId)
    throw new ProviderError('forged', 'OTHER_MERCHANT')

  if (fields.out_biz_no || fields.refund_fee) return refundOf(fields)
  switch (fields.trade_status) {
    case 'TRADE_SUCCESS':
    case 'TRADE_FINISHED': {
      const paid = understood(paidNotification, fields)
      return {
        kind: 'paid',
        notifyId: paid.notify_id,
        orderNo: paid.out_trade_no,
        tradeNo: paid.trade_no,
        totalFen: paid.total_amount,
        paidAt: paid.gmt_payment,
      }
    }
    case 'TRADE_CLOSED': {
      const closed = understood(closedNotification, fields)
      return { kind: 'closed', notifyId: closed.notify_id, orderNo: closed.out_trade_no }
    }
    default:
      throw new ProviderError('rejected', 'UNKNOWN_EVENT', `unknown trade_status ${fields.trade_status}`)
  }
}

/** The refund was made, but a bank may still send it back: whether it arrived, the refund query says. */
function refundOf(fields: Record<string, string>): ProviderNotification {
  const refund = understood(refundNotification, fields)
  return {
    kind: 'refund',
    notifyId: refund.notify_id,
    orderNo: refund.out_trade_no,
    refundNo: refund.out_biz_no,
    refund: { state: 'processing' },
  }
}

function understood<Schema extends v.GenericSchema>(schema: Schema, fields: unknown): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, fields)
  if (parsed.success) return parsed.output
  throw new ProviderError('rejected', 'NOT_UNDERSTOOD', `unexpected notification: ${v.summarize(parsed.issues)}`)
}
