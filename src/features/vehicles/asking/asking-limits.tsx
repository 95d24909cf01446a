import { askingWords as words } from '@/locales/zh-cn/asking'
import { Card } from '@/ui/card/card'
import { ListRow } from '@/ui/list-row/list-row'
import { SectionLabel } from '@/ui/section-label/section-label'
import type { AskingRules } from '../api/consents'

/** The limits of this place, before anything is typed. */
export function AskingLimits({ rules }: { rules: AskingRules }) {
  const lines = [
    words.onlyMine,
    rules.maxVehicles === null ? words.noLimit : words.most(rules.usedVehicles, rules.maxVehicles),
    rules.maxDriversPerVehicle !== null && words.drivers(rules.maxDriversPerVehicle),
    rules.plateKinds !== null && words.kinds(rules.plateKinds),
    rules.onlySinceConsent && words.onlySince,
  ].filter((line): line is string => typeof line === 'string')
  return (
    <>
      <SectionLabel>{words.rules}</SectionLabel>
      <Card flush>
        {lines.map((line) => (
          <ListRow key={line} icon="info" title={line} />
        ))}
      </Card>
    </>
  )
}
