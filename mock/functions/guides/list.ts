import { guides } from '@/contract/guides'
import { matters, popularMatters } from '../../rules/guides/matters'
import { action } from '../runtime/action'
import { matterRow } from './matter-row'

export const list = action(guides.list, ['citizen', 'anonymous'], async () => ({
  matters: matters.map(matterRow),
  popular: [...popularMatters],
}))
