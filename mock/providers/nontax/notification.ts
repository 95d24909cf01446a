import * as v from 'valibot'
import { parseJson } from '../http-wire'
import { type NotificationMessage, ProviderError, type ProviderNotification } from '../payment-channel'
import { isRecent, openResource } from '../wechat-pay/signing'
import type { NontaxAccount } from './account'
import { envelope, notified } from './messages'
import { refundOf } from './refund-calls'
import { isSigned } from './sealing'

/** @throws ProviderError `forged` when it is not the platform's or not for us, `rejected` when it is not understood */
export function readNontaxNotification(
  { rawBody }: NotificationMessage,
  account: NontaxAccount,
  now: string,
): ProviderNotification {
  const message = v.safeParse(envelope, parseJson(rawBody))
  if (!message.success) throw new ProviderError('forged', 'NO_ENVELOPE')
  const { appid, id, timestamp, nonce, data, signature } = message.output
  if (!isSigned(signature, account.notifyKey, appid, id, timestamp, nonce, data))
    throw new ProviderError('forged', 'BAD_SIGNATURE')
  if (!isRecent(timestamp, now)) throw new ProviderError('forged', 'STALE')
  if (appid !== account.appId) throw new ProviderError('forged', 'OTHER_APPLICATION')
  const content = v.safeParse(notified, parseJson(opened(data, nonce, account)))
  if (!content.success) throw new ProviderError('rejected', 'NOT_UNDERSTOOD')
  const { output } = content
  if (output.kind === 'paid')
    return {
      kind: 'paid',
      notifyId: id,
      orderNo: output.payment_notice_no,
      tradeNo: output.trans_id,
      totalFen: output.fee,
      paidAt: output.pay_finish_time,
    }
  return {
    kind: 'refund',
    notifyId: id,
    orderNo: output.payment_notice_no,
    refundNo: output.refund_out_id,
    refund: refundOf(output.refund_status, output.refund_finish_time),
  }
}

function opened(ciphertext: string, nonce: string, { notifyKey }: NontaxAccount): string {
  try {
    return openResource({ ciphertext, nonce }, Buffer.from(notifyKey))
  } catch {
    throw new ProviderError('forged', 'CANNOT_DECRYPT')
  }
}
