import type { DecisionView, NotPayableReason } from '@/contract/payment-bills'
import { formatInstant } from '@/domain/dates'
import { payWords } from '@/locales/zh-cn/pay'
import { codeWords } from '@/locales/zh-cn/pay-code'
import type { Act, StateScreen } from '../state-screen'

interface Look {
  tone: StateScreen['tone']
  icon: StateScreen['icon']
  acts: readonly [Act, Act?]
  /** Whether the authority's number is offered. */
  call: boolean
}

const LOOKS: Record<NotPayableReason, Look> = {
  paid: { tone: 'good', icon: 'check-circle', acts: ['go-home', 'type-number'], call: false },
  'being-paid-elsewhere': { tone: 'warn', icon: 'hourglass', acts: ['ask-again', 'go-home'], call: false },
  withdrawn: { tone: 'good', icon: 'undo', acts: ['go-home', 'type-number'], call: true },
  'not-in-service': { tone: 'blue', icon: 'pin', acts: ['type-number', 'go-home'], call: true },
  lapsed: { tone: 'warn', icon: 'clock', acts: ['go-home', 'type-number'], call: false },
  warning: { tone: 'good', icon: 'check-circle', acts: ['go-home', 'type-number'], call: false },
  'enforced-by-court': { tone: 'warn', icon: 'hall', acts: ['go-home', 'type-number'], call: true },
}

/** Why a decision cannot be paid here now → screen. */
export function closedScreen(decision: DecisionView, reason: NotPayableReason): StateScreen {
  const { tone, icon, acts, call } = LOOKS[reason]
  const words = payWords.decision.closed[reason]
  const at = decision.closedAt && formatInstant(decision.closedAt, 'M月D日 HH:mm')
  const { name, hotline } = decision.authority
  return {
    tone,
    icon,
    title: words.title,
    text: words.text(at),
    steps: call
      ? [{ icon: 'headset', title: payWords.hotlineRow(hotline), text: name, call: hotline }]
      : reason === 'being-paid-elsewhere'
        ? [{ icon: 'undo', ...codeWords.beingPaid.steps[1] }]
        : [],
    acts,
  }
}
