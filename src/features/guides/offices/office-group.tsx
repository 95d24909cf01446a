import { View } from '@tarojs/components'
import { officeWords as words } from '@/locales/zh-cn/guides-offices'
import { useElder } from '@/platform/elder-mode'
import { Card } from '@/ui/card/card'
import { SectionLabel } from '@/ui/section-label/section-label'
import { SvgPicture } from '@/ui/svg-picture/svg-picture'
import { useNear } from './near'
import { OfficeCard } from './office-card'
import './office-group.scss'
import { allNear, type OfficesTogether } from './office-groups'
import { officesMap } from './offices-map'

/** Offices under one heading; those near each other are on a map, too, under the numbers of the list. */
export function OfficeGroup({ name, offices, mapped, matterId }: OfficesTogether & { matterId: string | null }) {
  const elder = useElder()
  const near = useNear()
  return (
    <>
      <SectionLabel>{name}</SectionLabel>
      {mapped && (
        <Card flush>
          <SvgPicture
            svg={officesMap(offices, allNear(offices) ? near : null, elder)}
            label={words.map(offices.map((office, index) => `${index + 1} ${office.name}`).join('，'))}
          />
          <View className="office-group__note">{words.mapNote}</View>
        </Card>
      )}
      {offices.map((office, index) => (
        <OfficeCard key={office.officeId} office={office} number={mapped ? index + 1 : null} matterId={matterId} />
      ))}
    </>
  )
}
