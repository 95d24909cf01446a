import { View } from '@tarojs/components'
import { useState } from 'react'
import { type Overview, type RecordFilter, recordFilters } from '@/contract/violations'
import { common } from '@/locales/zh-cn/common'
import { violationsWords } from '@/locales/zh-cn/violations'
import { Answered, loadedAt } from '@/ui/answered/answered'
import { Button } from '@/ui/button/button'
import { Chip } from '@/ui/chip/chip'
import { ErrorState } from '@/ui/error-state/error-state'
import { Page } from '@/ui/page/page'
import { Plate } from '@/ui/plate/plate'
import { useRecords } from '../api/list-records'
import { useOverview } from '../api/overview'
import { whose } from '../overview/vehicle-group'
import { RecordRows } from './record-rows'
import './vehicle-page.scss'

const words = violationsWords.list
const BOXES = [[70, 50, 40]]

/** All records of one vehicle, 20 a page, by where they stand. */
export function VehiclePage({ vehicleId }: { vehicleId: string }) {
  const [filter, setFilter] = useState<RecordFilter>('open')
  const answer = useRecords(vehicleId, filter)
  const vehicle = useOverview().data?.vehicles.find((one) => one.vehicleId === vehicleId)
  return (
    <Answered answer={answer} title={words.title} boxes={BOXES} words={words.fetching}>
      {({ pages }) => {
        const { open = 0, onHold = 0, done = 0 } = pages[0]?.counts ?? {}
        const counts: Record<RecordFilter, number> = { open, 'on-hold': onHold, done }
        return (
          <Page title={words.title} loadedAt={loadedAt(answer)}>
            {vehicle && <VehicleHead vehicle={vehicle} />}
            <View className="vehicle-page__filters">
              {recordFilters.map((one) => (
                <Chip key={one} chosen={one === filter} onPress={() => setFilter(one)}>
                  {words.filter(words.filters[one], counts[one])}
                </Chip>
              ))}
            </View>
            <RecordRows
              filter={filter}
              pages={answer.isPlaceholderData ? null : pages}
              ended={!answer.hasNextPage && pages.length > 1}
            />
            {answer.error && (
              <ErrorState
                error={answer.error}
                retry={{ words: common.retry, act: () => void answer.refetch(), busy: answer.isFetching }}
              />
            )}
            {answer.hasNextPage && !answer.isPlaceholderData && (
              <Button
                kind="outline"
                onPress={() => void answer.fetchNextPage()}
                busy={answer.isFetchingNextPage && words.moreBusy}
              >
                {words.more}
              </Button>
            )}
          </Page>
        )
      }}
    </Answered>
  )
}

/** Which vehicle it is, as far as the overview told; the list itself does not need it. */
function VehicleHead({ vehicle }: { vehicle: Overview['vehicles'][number] }) {
  return (
    <View className="vehicle-page__head">
      <Plate number={vehicle.plate} kind={vehicle.plateKind} />
      <View>{whose(vehicle)}</View>
    </View>
  )
}
