import type { MatterRow } from '@/contract/guides'
import type { IconName } from '@/ui/icon/icon-name'

/** By what the id begins or ends with; the first that fits. */
const ICONS: readonly (readonly [RegExp, IconName])[] = [
  [/^inspection-mark/, 'shield-check'],
  [/^inspection|^test-cancel/, 'calendar'],
  [/plate/, 'number'],
  [/contact$/, 'phone'],
  [/deferral$/, 'clock'],
  [/^test/, 'wheel'],
  [/^hospital/, 'doc'],
  [/^pay/, 'yuan'],
]
const OF_GROUP: Record<MatterRow['group'], IconName> = { vehicle: 'car', licence: 'licence', violation: 'camera' }

/** Beside the name, for those who look rather than read; a matter without one of its own has that of its group. */
export const matterIcon = ({ matterId, group }: Pick<MatterRow, 'matterId' | 'group'>): IconName =>
  ICONS.find(([ids]) => ids.test(matterId))?.[1] ?? OF_GROUP[group]
