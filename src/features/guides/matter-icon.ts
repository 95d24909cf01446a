import type { MatterRow } from '@/contract/guides'
import type { IconName } from '@/ui/icon/icon-name'

const ICONS: Record<MatterRow['group'], IconName> = { vehicle: 'car', licence: 'licence', violation: 'camera' }

/** Beside the name: what kind of thing it is about. */
export const matterIcon = ({ group }: Pick<MatterRow, 'group'>): IconName => ICONS[group]
