import { formatInstant } from '@/domain/dates'
import { vehicleWords } from '@/locales/zh-cn/vehicles'
import { openPage, routes } from '@/platform/navigation'
import { Answered, loadedAt } from '@/ui/answered/answered'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Dock } from '@/ui/dock/dock'
import { Empty } from '@/ui/empty/empty'
import { ListRow } from '@/ui/list-row/list-row'
import { Page } from '@/ui/page/page'
import { SectionLabel } from '@/ui/section-label/section-label'
import { useVehicles, type VehicleList } from '../api/vehicles'
import { VehicleCard } from './vehicle-card'

const words = vehicleWords.list
const BOXES = [
  [40, 80],
  [40, 80],
]

/** 我的车: those of my own, and those whose owners let me handle their records. */
export function VehiclesPage() {
  const answer = useVehicles()
  return (
    <Answered answer={answer} title={words.title} boxes={BOXES} words={vehicleWords.loading}>
      {(list) => <Vehicles list={list} since={loadedAt(answer)} />}
    </Answered>
  )
}

function Vehicles({ list, since }: { list: VehicleList; since: string | undefined }) {
  const own = list.vehicles.filter(({ relation }) => relation === 'own')
  const borrowed = list.vehicles.filter(({ relation }) => relation === 'borrowed')
  return (
    <Page
      title={words.title}
      loadedAt={since}
      dock={
        <Dock>
          <Button onPress={() => void openPage(routes.bindVehicle)}>{words.add}</Button>
        </Dock>
      }
    >
      {own.length === 0 && <Empty tone="blue" icon="car" {...words.empty} />}
      {own.length > 0 && <SectionLabel aside={words.count(own.length)}>{words.own}</SectionLabel>}
      {own.map((vehicle) => (
        <VehicleCard
          key={vehicle.vehicleId}
          vehicle={vehicle}
          note={words.since(formatInstant(vehicle.since, 'YYYY年M月D日'))}
        />
      ))}
      <SectionLabel aside={borrowed.length > 0 ? words.count(borrowed.length) : undefined}>
        {words.borrowed}
      </SectionLabel>
      {borrowed.map((vehicle) => (
        <VehicleCard
          key={vehicle.vehicleId}
          vehicle={vehicle}
          note={words.borrowedSince(vehicle.ownerMasked ?? '', formatInstant(vehicle.since, 'M月D日'))}
        />
      ))}
      <Card flush>
        {borrowed.length === 0 && <ListRow icon="key" title={words.noBorrowed} />}
        <ListRow icon="plus" title={words.ask} note={words.askNote} onPress={() => void openPage(routes.askOwner)} />
        <ListRow
          icon="wheel"
          title={words.licence}
          note={list.licence ? list.licence.classes.join(' ') : words.noLicence}
          onPress={() => void openPage(routes.bindLicence)}
        />
      </Card>
    </Page>
  )
}
