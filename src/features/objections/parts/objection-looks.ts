import type { ObjectionView } from '@/contract/objections'
import type { IconName } from '@/ui/icon/icon-name'

/** How far an objection is, as colour and icon; the words are in src/locales. */
export const objectionLooks: Record<ObjectionView['state'], { tone: 'blue' | 'good' | 'warn'; icon: IconName }> = {
  submitted: { tone: 'blue', icon: 'hourglass' },
  'under-review': { tone: 'blue', icon: 'eye' },
  founded: { tone: 'good', icon: 'check-circle' },
  unfounded: { tone: 'warn', icon: 'scale' },
  'taken-back': { tone: 'blue', icon: 'undo' },
}
