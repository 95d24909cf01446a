import type { Channel } from '@/contract/fields'
import type { ActView } from '@/contract/finance-views'
import type { RefundReason, RefundRefusal, RefundRequestState } from '@/contract/refunds'
import { REFUSALS_UNTIL_SHOWN, type RefundState } from './order-states'
import { refusalsFor } from './refunds'

/** What two accountants may do about a refund. */
export type Act =
  | 'grant'
  | `refuse:${RefundRefusal}`
  | 'approve-return'
  /** The treasury refused: another order for the same refund. */
  | 'ask-return-again'
  /** WeChat's 异常退款: to the merchant's own bank account, to be paid by hand from there. */
  | 'to-merchant-account'
  /** Paid to the payer from the bank account; the note holds the transfer's number. */
  | 'paid-by-hand'

const act = (name: Act, because: string | null, recommended = false): ActView => ({
  act: name,
  allowed: because === null,
  recommended: recommended && because === null,
  because,
})

/**
 * A request is granted or refused for one of the reasons that fit it. Money of a decision that was revoked waits for the
 * police: when they withdraw it, it goes back by itself, with its points.
 */
export function requestActs(
  request: { state: RefundRequestState; reason: RefundReason },
  decisionWithdrawn: boolean,
): ActView[] {
  if (request.state !== 'asked') return []
  const waits = request.reason === 'decision-revoked' && !decisionWithdrawn
  return [
    act('grant', waits ? 'decision-not-withdrawn' : null, request.reason === 'overpaid'),
    ...refusalsFor[request.reason].map((refusal) => act(`refuse:${refusal}`, null)),
  ]
}

export function returnActs(
  order: { state: 'asked' | 'approved' | 'submitted' | 'returned' | 'refused'; refused_because: string | null },
  refundWaits: boolean,
): ActView[] {
  if (order.state === 'asked') return [act('approve-return', refundWaits ? null : 'refund-does-not-wait', true)]
  if (order.state === 'refused' && refundWaits) return [act('ask-return-again', null, true)]
  return []
}

export function refundActs(
  refund: { state: RefundState; trouble: string | null; tries: number; rescue_asked_at: string | null },
  channel: Channel,
): ActView[] {
  const stuck = refund.trouble !== null && refund.tries >= REFUSALS_UNTIL_SHOWN
  if (refund.state !== 'abnormal') return stuck ? [act('paid-by-hand', 'channel-still-tries')] : []
  // Refused for good (too old, too often): there is no refund at the channel that could be sent elsewhere.
  const atChannel = refund.trouble === null
  const rescue = channel !== 'wechat' ? 'not-at-this-channel' : refund.rescue_asked_at ? 'asked-already' : null
  return [
    ...(atChannel ? [act('to-merchant-account', rescue, true)] : []),
    act(
      'paid-by-hand',
      atChannel && channel === 'wechat' && !refund.rescue_asked_at ? 'to-merchant-account-first' : null,
      refund.rescue_asked_at !== null || channel !== 'wechat',
    ),
  ]
}
