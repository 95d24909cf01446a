import type { RefundReason, RefundView } from '@/contract/refunds'
import type { IconName } from '@/ui/icon/icon-name'

interface Look {
  tone: 'good' | 'warn' | 'bad' | 'blue'
  icon: IconName
}

/** A state is colour and icon and word. */
export const standLooks: Record<RefundView['stand'], Look> = {
  asked: { tone: 'blue', icon: 'hourglass' },
  refused: { tone: 'warn', icon: 'x-circle' },
  'taken-back': { tone: 'blue', icon: 'undo' },
  'at-treasury': { tone: 'blue', icon: 'hall' },
  'on-its-way': { tone: 'blue', icon: 'undo' },
  delayed: { tone: 'warn', icon: 'headset' },
  arrived: { tone: 'good', icon: 'check' },
}

export const reasonIcons: Record<RefundReason, IconName> = {
  'paid-elsewhere': 'cards',
  overpaid: 'yuan',
  'decision-revoked': 'scale',
  'wrong-decision': 'number',
  other: 'speech',
}
