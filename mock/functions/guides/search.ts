import { guides } from '@/contract/guides'
import { searchMatters } from '../../rules/guides/search'
import { action } from '../runtime/action'

export const search = action(guides.search, ['citizen', 'anonymous'], async ({ words }) => searchMatters(words))
