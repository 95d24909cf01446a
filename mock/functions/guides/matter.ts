import { guides } from '@/contract/guides'
import { CHECKED_ON } from '../../rules/guides/matter'
import { matterOf } from '../../rules/guides/matters'
import { action } from '../runtime/action'
import { Refusal } from '../runtime/refusal'
import { matterRow } from './matter-row'

export const matter = action(guides.matter, ['citizen', 'anonymous'], async ({ matterId }) => {
  const found = matterOf(matterId)
  if (!found) throw new Refusal('NOT_FOUND', 'no such matter', { field: 'matterId' })
  return {
    ...matterRow(found),
    who: [...found.who],
    materials: [...found.materials],
    tier: found.tier,
    steps: [...found.steps],
    where: [...found.where],
    howLong: [...found.howLong],
    fee: [...found.fee],
    delivery: [...found.delivery],
    law: [...found.law],
    elsewhere: found.elsewhere,
    checkedOn: CHECKED_ON,
  }
})
