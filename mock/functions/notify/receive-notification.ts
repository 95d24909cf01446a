import type { Channel } from '@/contract/fields'
import { addSeconds } from '@/domain/dates'
import {
  type HttpAnswer,
  type NotificationMessage,
  ProviderError,
  type ProviderNotification,
} from '../../providers/payment-channel'
import { hurryLook } from '../../store/looks'
import { findRefundByNumber } from '../../store/refund-numbers'
import type { Context } from '../environment'
import { placeOf } from '../runtime/fault-place'
import { settlePayment } from '../settling/settle-payment'
import { settleRefund } from '../settling/settle-refund'

/** What an HTTP trigger hands over: the body exactly as received, since the signature covers its bytes. */
export interface NotifyEvent extends NotificationMessage {
  channel: Channel
}

/** A message that is not the channel's may at most make us ask, and about one order not more often than this. */
const SECONDS_BETWEEN_HINTS = 30

/**
 * A channel's notification. It is verified before anything in it is believed, applied once however often it comes, and
 * answered at once: the database alone is asked. Whatever we could not apply it sends again.
 */
export async function receiveNotification(event: NotifyEvent, context: Context): Promise<HttpAnswer> {
  const channel = context.environment.channels[event.channel]
  try {
    const notification = await channel.readNotification({ headers: event.headers, rawBody: event.rawBody })
    return channel.answerNotification(await apply(event.channel, notification, context))
  } catch (error) {
    if (error instanceof ProviderError) await distrust(event, error, context)
    else
      context.environment.log({
        level: 'error',
        event: 'notify',
        traceId: context.traceId,
        detail: { channel: event.channel, ...placeOf(error) },
      })
    return channel.answerNotification(false)
  }
}

async function apply(channel: Channel, notification: ProviderNotification, context: Context): Promise<boolean> {
  const { environment, traceId } = context
  if (notification.kind === 'paid') {
    const { notifyId, orderNo, tradeNo, totalFen, paidAt } = notification
    return (
      (await settlePayment(environment, { channel, notifyId, orderNo, tradeNo, totalFen, paidAt }, traceId)) !==
      'not-ours'
    )
  }
  // It closed the trade by itself: a reason to look, no proof of ours.
  if (notification.kind === 'closed') {
    await hint(notification.orderNo, context)
    return true
  }
  const refund = await findRefundByNumber(environment.database, notification.refundNo)
  // An earlier number of a refund that was put down anew: its end is known.
  if (!refund) return true
  await settleRefund(environment, refund, notification.refund, { channel, notifyId: notification.notifyId })
  return true
}

async function distrust(event: NotifyEvent, error: ProviderError, context: Context): Promise<void> {
  const { environment, traceId } = context
  environment.log({
    level: 'warn',
    event: 'notify.not-verified',
    traceId,
    detail: { channel: event.channel, code: error.code },
  })
  const orderNo = /(?:^|&)out_trade_no=([0-9A-Za-z_]{6,32})(?:&|$)/.exec(event.rawBody)?.[1]
  if (orderNo) await hint(orderNo, context)
}

async function hint(orderNo: string, { environment }: Context): Promise<void> {
  const now = environment.clock.now()
  await hurryLook(environment.database, orderNo, now, addSeconds(now, -SECONDS_BETWEEN_HINTS))
}
