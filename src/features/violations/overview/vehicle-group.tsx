import { View } from '@tarojs/components'
import { memo } from 'react'
import type { Overview } from '@/contract/violations'
import { violationsWords as words } from '@/locales/zh-cn/violations'
import { openPage, routes } from '@/platform/navigation'
import { Card } from '@/ui/card/card'
import { Icon } from '@/ui/icon/icon'
import { ListRow } from '@/ui/list-row/list-row'
import { Plate } from '@/ui/plate/plate'
import { Touch } from '@/ui/touch/touch'
import { RecordRow } from '../parts/record-row'
import './vehicle-group.scss'

type Vehicle = Overview['vehicles'][number]

/** One vehicle under its plate with its first records; the heading leads to all of them. */
export const VehicleGroup = memo(function VehicleGroup({ vehicle }: { vehicle: Vehicle }) {
  const open = () => void openPage(routes.vehicleRecords(vehicle.vehicleId))
  const aside = words.vehicleAside(whose(vehicle), vehicle.open)
  return (
    <>
      <Touch className="vehicle-group" onPress={open} label={words.vehicleLabel(vehicle.plate, aside)}>
        <Plate number={vehicle.plate} kind={vehicle.plateKind} />
        <View className="vehicle-group__aside">
          {vehicle.open === 0 && <Icon name="check-circle" size={18} tone="good" />}
          {aside}
          <Icon name="right" size={16} tone="chevron" />
        </View>
      </Touch>
      {vehicle.records.length > 0 && (
        <Card flush>
          {vehicle.records.map((record) => (
            <RecordRow key={record.recordId} record={record} />
          ))}
          {vehicle.open > vehicle.records.length && <ListRow title={words.more(vehicle.open)} onPress={open} />}
        </Card>
      )}
    </>
  )
})

export const whose = ({ relation, ownerMasked }: Pick<Vehicle, 'relation' | 'ownerMasked'>): string =>
  relation === 'own' ? words.own : words.borrowed(ownerMasked ?? '')
