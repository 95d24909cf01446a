import type { Channel } from '@/contract/fields'
import type { ActView } from '@/contract/finance-views'
import type { RefundReason, RefundRefusal, RefundRequestState } from '@/contract/refunds'
import type { Instant } from '@/domain/dates'
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
  /** Paid to the payer from the merchant's own bank account; whoever did it names the bank's number of the transfer. */
  | 'paid-by-hand'
  /** Paid to the payer out of the collection account, as the named line of its statement says. */
  | `paid-by-hand:${string}`

const act = (name: Act, because: string | null, recommended = false): ActView => ({
  act: name,
  allowed: because === null,
  recommended: recommended && because === null,
  because,
  needs: name === 'paid-by-hand' ? 'transfer-number' : null,
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

/** The channel keeps refusing it, e.g. because the merchant's balance is short. */
export const isStuck = ({ state, trouble, tries }: Pick<Refund, 'state' | 'trouble' | 'tries'>): boolean =>
  state === 'ready' && trouble !== null && tries >= REFUSALS_UNTIL_SHOWN

interface Refund {
  state: RefundState
  trouble: string | null
  tries: number
  rescue_asked_at: Instant | null
  next_look_at: Instant | null
}

/** Of an abnormal refund. Refused for good (too old, too often): the channel has none that could be sent elsewhere. */
export const isAtChannel = ({ trouble }: { trouble: string | null }): boolean => trouble === null

/**
 * @param transfers out of the collection account, of this very sum and channel, that belong to nothing else: their numbers
 * on the bank's statement. Only there can it be seen whether the money has gone.
 */
export function refundActs(refund: Refund, channel: Channel, transfers: readonly string[]): ActView[] {
  if (refund.state !== 'abnormal') return isStuck(refund) ? [act('paid-by-hand', 'channel-still-tries')] : []
  if (!isAtChannel(refund))
    return transfers.length === 0
      ? [act('paid-by-hand', 'no-transfer-yet')]
      : transfers.map((number, place) => act(`paid-by-hand:${number}`, null, place === 0))
  const rescue = channel !== 'wechat' ? 'not-at-this-channel' : refund.rescue_asked_at ? 'asked-already' : null
  return [
    act('to-merchant-account', rescue, true),
    act('paid-by-hand', channel === 'wechat' ? whyNotByHand(refund) : null, true),
  ]
}

/** Whoever pays from the merchant's account while WeChat may still send the money elsewhere pays twice. */
function whyNotByHand({ rescue_asked_at, next_look_at }: Refund): string | null {
  if (!rescue_asked_at) return 'to-merchant-account-first'
  return next_look_at === null ? null : 'not-at-merchant-account-yet'
}
