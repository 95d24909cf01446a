import type { RefundEvent } from '@/contract/finance-rows'
import type { RefundRefusal, RefundRequestState } from '@/contract/refunds'
import type { Instant } from '@/domain/dates'
import type { RefundState } from './order-states'

/** What the books have of money that goes back; see mock/store/desk/refund-file.ts. */
export interface RefundBooks {
  request: {
    state: RefundRequestState
    asked_at: Instant
    decided_at: Instant | null
    refused_because: RefundRefusal | null
  } | null
  refund: {
    state: RefundState
    refund_no: string
    requested_at: Instant
    done_at: Instant | null
    trouble: string | null
    tries: number
    rescue_asked_at: Instant | null
    next_look_at: Instant | null
  } | null
  returns: readonly {
    state: 'asked' | 'approved' | 'submitted' | 'returned' | 'refused'
    return_no: string
    batch_no: string
    asked_at: Instant
    approved_at: Instant | null
    returned_at: Instant | null
    refused_because: string | null
    voucher_no: string | null
  }[]
}

/** What became of it, oldest first; last what is so now and has no moment of its own. */
export function refundEvents({ request, refund, returns }: RefundBooks): RefundEvent[] {
  return inOrder([
    ...(request ? ofRequest(request) : []),
    ...(refund ? ofRefund(refund) : []),
    ...returns.flatMap(ofReturn),
  ])
}

/** Of the same moment in the order in which they stand. */
export const inOrder = (events: readonly RefundEvent[]): RefundEvent[] =>
  [...events].sort((one, other) => {
    if (one.at === null || other.at === null) return Number(one.at === null) - Number(other.at === null)
    return one.at.localeCompare(other.at)
  })

const told = (at: Instant | null, event: RefundEvent['event'], detail: RefundEvent['detail'] = {}): RefundEvent => ({
  at,
  event,
  byMasked: null,
  detail,
})

function ofRequest({ state, asked_at, decided_at, refused_because }: NonNullable<RefundBooks['request']>) {
  const asked = told(asked_at, 'asked')
  if (decided_at === null || state === 'asked') return [asked]
  if (state === 'refused') return [asked, told(decided_at, 'refused', { because: refused_because ?? '' })]
  return [asked, told(decided_at, state === 'taken-back' ? 'taken-back' : 'granted')]
}

function ofRefund(refund: NonNullable<RefundBooks['refund']>): RefundEvent[] {
  const { state, trouble, tries, rescue_asked_at, next_look_at } = refund
  const events = [told(refund.requested_at, 'begun', { refundNo: refund.refund_no })]
  if (state === 'ready' && trouble !== null) events.push(told(null, 'channel-refuses', { trouble, tries }))
  if (state === 'abnormal' && !rescue_asked_at) events.push(told(null, 'undeliverable', { trouble: trouble ?? '' }))
  if (rescue_asked_at) events.push(told(rescue_asked_at, 'to-merchant-account'))
  if (state === 'abnormal' && rescue_asked_at && next_look_at === null) events.push(told(null, 'at-merchant-account'))
  if (refund.done_at !== null) events.push(told(refund.done_at, 'arrived'))
  return events
}

function ofReturn(order: RefundBooks['returns'][number]): RefundEvent[] {
  const events = [told(order.asked_at, 'return-asked', { returnNo: order.return_no, batchNo: order.batch_no })]
  if (order.approved_at) events.push(told(order.approved_at, 'return-approved', { returnNo: order.return_no }))
  if (order.returned_at)
    events.push(told(order.returned_at, 'treasury-returned', { voucherNo: order.voucher_no ?? '' }))
  if (order.refused_because !== null) events.push(told(null, 'treasury-refused', { because: order.refused_because }))
  return events
}
