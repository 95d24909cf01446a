import type { CardKind, DocumentCard } from '@/contract/document-views'
import { documentsWords } from '@/locales/zh-cn/documents'
import type { IconName } from '@/ui/icon/icon-name'

export const documentIcons: Record<CardKind, IconName> = {
  'driving-licence': 'wheel',
  'vehicle-licence': 'car',
  'inspection-mark': 'shield-check',
  insurance: 'umbrella',
}

/**
 * From so many days before its end a document asks for attention: a licence can be renewed from 90 days before
 * (机动车驾驶证申领和使用规定 art. 63), a car inspected from three months before (机动车登记规定 art. 54); insurance is bought
 * again in its last month. 0 = its end is that of another paper.
 */
const ATTENTION_DAYS: Record<CardKind, number> = {
  'driving-licence': 90,
  'vehicle-licence': 0,
  'inspection-mark': 90,
  insurance: 30,
}

const words = documentsWords.states

/** The state of a card as colour, icon and word. */
export function stateLook({ kind, stand, daysLeft }: DocumentCard) {
  if (stand === 'not-usable') return { tone: 'bad', icon: 'x-circle', words: words.notUsable } as const
  if (daysLeft !== null && daysLeft >= 0 && daysLeft < ATTENTION_DAYS[kind])
    return { tone: 'warn', icon: 'clock', words: words.left(daysLeft) } as const
  return { tone: 'good', icon: 'check-circle', words: words.usable[kind] } as const
}
