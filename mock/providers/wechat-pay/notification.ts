import * as v from 'valibot'
import type { Instant } from '@/domain/dates'
import { parseJson } from '../http-wire'
import { type NotificationMessage, ProviderError, type ProviderNotification } from '../payment-channel'
import type { WechatPayAccount } from './account'
import { envelope, paidResource, refundResource } from './messages'
import { refundOf } from './refund-calls'
import { doubtAbout, openResource } from './signing'

/**
 * Verifies, then opens. WeChat now and then sends a wrong signature on purpose (`WECHATPAY/SIGNTEST/…`);
 * it fails here like any other.
 * @throws ProviderError `forged` when it is not WeChat's or not for us, `rejected` for an event that we do not know.
 */
export function readWechatNotification(
  message: NotificationMessage,
  account: WechatPayAccount,
  now: Instant,
): ProviderNotification {
  const doubt = doubtAbout(message.headers, message.rawBody, account.platformKeys, now)
  if (doubt) throw new ProviderError('forged', doubt)
  const { id, event_type: event, resource } = understood(envelope, parseJson(message.rawBody))
  const content = parseJson(opened(resource, account.apiV3Key))

  if (event === 'TRANSACTION.SUCCESS') {
    const trade = understood(paidResource, content)
    if (trade.mchid !== account.mchId || trade.appid !== account.appId) throw notForUs()
    return {
      kind: 'paid',
      notifyId: id,
      orderNo: trade.out_trade_no,
      tradeNo: trade.transaction_id,
      totalFen: trade.amount.total,
      paidAt: trade.success_time,
    }
  }
  if (/^REFUND\.(SUCCESS|ABNORMAL|CLOSED)$/.test(event)) {
    const refund = understood(refundResource, content)
    if (refund.mchid !== account.mchId) throw notForUs()
    return {
      kind: 'refund',
      notifyId: id,
      orderNo: refund.out_trade_no,
      refundNo: refund.out_refund_no,
      refund: refundOf(refund.refund_status, refund.success_time),
    }
  }
  throw new ProviderError('rejected', 'UNKNOWN_EVENT', `unknown event ${event}`)
}

const notForUs = () => new ProviderError('forged', 'OTHER_MERCHANT')

function opened(resource: v.InferOutput<typeof envelope>['resource'], apiV3Key: Buffer): string {
  try {
    return openResource(resource, apiV3Key)
  } catch {
    throw new ProviderError('forged', 'CANNOT_DECRYPT')
  }
}

function understood<Schema extends v.GenericSchema>(schema: Schema, body: unknown): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, body)
  if (parsed.success) return parsed.output
  throw new ProviderError('rejected', 'NOT_UNDERSTOOD', `unexpected notification: ${v.summarize(parsed.issues)}`)
}
