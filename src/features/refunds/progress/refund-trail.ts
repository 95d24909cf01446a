import type { RefundView } from '@/contract/refunds'
import { formatDate, formatInstant } from '@/domain/dates'
import { takers } from '@/locales/zh-cn/channels'
import { refundWords } from '@/locales/zh-cn/refunds'
import type { Step } from '@/ui/steps/steps'

const words = refundWords.steps
const at = (instant: string) => formatInstant(instant, 'M月D日 HH:mm')
const latest = (date: string | null) => (date === null ? words.soon : words.latest(formatDate(date, 'M月D日')))

/**
 * Asked → looked at by two people → (the treasury gives back) → on its way → arrived. What goes back by itself was
 * decided by a rule, and nobody had to look.
 */
export function refundTrail(refund: RefundView): Step[] {
  const { stand, requestId, askedAt } = refund
  const first: Step = { title: requestId ? words.asked : words.decided, state: 'done', when: at(askedAt) }
  if (stand === 'taken-back') return [first, { title: words.takenBack, state: 'done' }]
  if (stand === 'asked')
    return [
      first,
      refund.lookedAt
        ? { title: words.looked, state: 'done', when: at(refund.lookedAt) }
        : { title: words.looking, state: 'now', when: latest(refund.decideBy) },
      ...(refund.lookedAt ? [{ title: words.looking, state: 'now' as const, when: latest(refund.decideBy) }] : []),
      { title: words.arriving, state: 'waiting' },
    ]
  const decided = refund.decidedAt ? at(refund.decidedAt) : undefined
  if (stand === 'refused') return [first, { title: words.refused, state: 'refused', when: decided }]
  return [
    first,
    ...(requestId ? [{ title: words.granted, state: 'done' as const, when: decided }] : []),
    ...treasuryStep(refund),
    takerStep(refund),
    refund.arrivedAt
      ? { title: refund.byTransfer ? words.transferred : words.arrived, state: 'done', when: at(refund.arrivedAt) }
      : { title: words.arriving, state: stand === 'at-treasury' ? 'waiting' : 'now', when: latest(refund.arriveBy) },
  ]
}

function treasuryStep({ route, returnedAt }: RefundView): Step[] {
  if (route !== 'treasury') return []
  if (returnedAt) return [{ title: words.treasuryDone, state: 'done', when: at(returnedAt) }]
  return [{ title: words.treasury, state: 'now' }]
}

function takerStep({ stand, channel, byTransfer }: RefundView): Step {
  if (stand === 'at-treasury') return { title: words.sending(takers[channel]), state: 'waiting' }
  return { title: byTransfer ? words.byTransfer : words.sent(takers[channel]), state: 'done' }
}
