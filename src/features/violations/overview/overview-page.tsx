import { View } from '@tarojs/components'
import type { Overview } from '@/contract/violations'
import { formatInstant } from '@/domain/dates'
import { violationsWords as words } from '@/locales/zh-cn/violations'
import { openPage, routes } from '@/platform/navigation'
import { Answered, loadedAt } from '@/ui/answered/answered'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Dock } from '@/ui/dock/dock'
import { Empty } from '@/ui/empty/empty'
import { ListRow } from '@/ui/list-row/list-row'
import { yuan } from '@/ui/money/money'
import { Page } from '@/ui/page/page'
import { useOverview } from '../api/overview'
import { shortDay } from '../parts/record-terms'
import { PointsCard } from './points-card'
import { VehicleGroup } from './vehicle-group'
import './overview-page.scss'

const BOXES = [
  [60, 40, 80],
  [70, 50, 40],
  [70, 50, 40],
]

/** 我的违法: licence and vehicles at a glance, and what can be settled here together. */
export function OverviewPage() {
  const answer = useOverview()
  return (
    <Answered answer={answer} title={words.title} boxes={BOXES} words={words.fetching}>
      {(overview) => (
        <Page title={words.title} loadedAt={loadedAt(answer)} dock={dockFor(overview)}>
          <PointsCard overview={overview} />
          <DuesRow dues={overview.dues} />
          {overview.vehicles.length === 0 ? (
            <Empty tone="blue" icon="car" title={words.noVehicle.title} note={words.noVehicle.note} />
          ) : (
            <Vehicles overview={overview} />
          )}
          <View className="overview-page__as-of">{words.asOf(formatInstant(overview.asOf, 'M月D日 HH:mm'))}</View>
        </Page>
      )}
    </Answered>
  )
}

function Vehicles({ overview: { vehicles } }: { overview: Overview }) {
  return (
    <>
      {vehicles.every(({ open }) => open === 0) && (
        <Empty title={words.nothingOpen.title} note={words.nothingOpen.note} />
      )}
      {vehicles.map((vehicle) => (
        <VehicleGroup key={vehicle.vehicleId} vehicle={vehicle} />
      ))}
    </>
  )
}

function DuesRow({ dues }: { dues: Overview['dues'] }) {
  if (dues.count === 0) return null
  const late = dues.late > 0
  const next = dues.nextDueOn && words.dues.next(shortDay(dues.nextDueOn))
  return (
    <Card flush>
      <ListRow
        icon="yuan"
        disc={late ? 'bad' : 'warn'}
        title={words.dues.title(dues.count, yuan(dues.totalFen))}
        note={late ? words.dues.late(dues.late) : (next ?? undefined)}
        onPress={() => void openPage(routes.dues)}
      />
    </Card>
  )
}

function dockFor({ vehicles, here, mostAtOnce }: Overview) {
  if (vehicles.length === 0)
    return (
      <Dock>
        <Button kind="outline" onPress={() => void openPage(routes.askOwner)}>
          {words.noVehicle.ask}
        </Button>
        <Button onPress={() => void openPage(routes.bindVehicle)}>{words.noVehicle.bind}</Button>
      </Dock>
    )
  const count = here.recordIds.length
  if (count === 0) return undefined
  return (
    <Dock note={count === mostAtOnce ? words.togetherMost(mostAtOnce) : words.togetherNote}>
      <Button onPress={() => void openPage(routes.confirm(here.recordIds))}>{words.together(count)}</Button>
    </Dock>
  )
}
