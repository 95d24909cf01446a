import type { OrderView } from '@/contract/payment-orders'
import { chinaDate, formatInstant, type Instant } from '@/domain/dates'
import { formatDecisionNumber } from '@/domain/decision-number'
import { paidWith, takers } from '@/locales/zh-cn/channels'
import { orderWords } from '@/locales/zh-cn/pay-order'
import type { Step } from '@/ui/steps/steps'

const words = orderWords.trail

/** 10:31:08 today, 11月19日 10:31 on another day. */
export function stamp(at: Instant, now: Instant): string {
  return formatInstant(at, chinaDate(at) === chinaDate(now) ? 'HH:mm:ss' : 'M月D日 HH:mm')
}

/**
 * Paid → matched → recorded, each step open until its owner closed it: wallet or bank, treasury, police.
 * @param asked how often this app has asked so far
 */
export function paymentTrail(order: OrderView, asked: number, now: Instant): Step[] {
  const [number] = order.decisionNumbers
  const settled =
    order.decisionNumbers.length === 1 && number
      ? words.recordedText(formatDecisionNumber(number))
      : words.recordedMany(order.decisionNumbers.length)
  const paid: Step = order.paidAt
    ? { title: words.paid, state: 'done', when: stamp(order.paidAt, now), note: paidWith[order.channel] }
    : {
        title: words.asking(takers[order.channel]),
        state: 'now',
        when: words.times(asked),
        note: order.askedAt ? words.asked(stamp(order.askedAt, now)) : words.notAsked,
      }
  return [
    paid,
    officeStep(
      order.matchedAt,
      order.paidAt,
      { done: words.matched, open: words.matching, note: words.matchedText },
      now,
    ),
    officeStep(order.recordedAt, order.matchedAt, { done: words.recorded, open: words.recording, note: settled }, now),
  ]
}

function officeStep(
  closedAt: Instant | null,
  startedAt: Instant | null,
  step: { done: string; open: string; note: string },
  now: Instant,
): Step {
  if (closedAt) return { title: step.done, state: 'done', when: stamp(closedAt, now), note: step.note }
  if (startedAt) return { title: step.open, state: 'now', when: words.now }
  return { title: step.open, state: 'waiting', when: words.after }
}

/** The way back of money that was paid in vain. */
export function refundTrail(order: OrderView, now: Instant): Step[] {
  const { refund, paidAt, state } = order
  const taker = takers[order.channel]
  const refundWords = orderWords.refundTrail
  const paid: Step = { title: refundWords.paid(taker), state: 'done', when: paidAt ? stamp(paidAt, now) : undefined }
  const requested: Step = {
    title: refundWords.requested,
    state: refund ? 'done' : 'now',
    when: refund ? stamp(refund.requestedAt, now) : words.now,
  }
  const done: Step = refund?.doneAt
    ? {
        title: refundWords.done,
        state: 'done',
        when: stamp(refund.doneAt, now),
        note: refund.byTransfer ? refundWords.transferredText : refundWords.doneText,
      }
    : {
        title: refundWords.open,
        state: refund ? 'now' : 'waiting',
        note: state === 'refund-delayed' ? refundWords.delayed(taker) : refundWords.waiting(taker),
      }
  return [paid, requested, done]
}
