import { View } from '@tarojs/components'
import { useUnload } from '@tarojs/taro'
import { useState } from 'react'
import type { OfficeRow } from '@/contract/guides'
import { officeWords as words } from '@/locales/zh-cn/guides-offices'
import { Answered, loadedAt } from '@/ui/answered/answered'
import { Button } from '@/ui/button/button'
import { Chip } from '@/ui/chip/chip'
import { Dock } from '@/ui/dock/dock'
import { Empty } from '@/ui/empty/empty'
import { Page } from '@/ui/page/page'
import { useMatters } from '../api/list-matters'
import { useOffices } from '../api/list-offices'
import { citiesOf } from './city'
import { MatterChoice, MatterFilter } from './matter-filter'
import { setNear } from './near'
import { OfficeGroup } from './office-group'
import { groupsOf } from './office-groups'
import './offices-page.scss'
import { PlaceBar } from './place-bar'

const BOXES = [[100], [70, 50, 80], [60, 50, 80]]

/** 去哪里办: every office, or those of one matter; by city, or by distance once the citizen has said where they are. */
export function OfficesPage({ matterId: from }: { matterId: string | null }) {
  const [matterId, setMatterId] = useState(from)
  const [choosing, setChoosing] = useState(false)
  const answer = useOffices(matterId)
  const { data: list } = useMatters()
  // The place serves this page and what is opened from it; when it is left, the place is forgotten.
  useUnload(() => setNear(null))
  const choose = (chosen: string | null) => {
    setMatterId(chosen)
    setChoosing(false)
  }
  return (
    <Answered
      answer={answer}
      title={words.title}
      boxes={BOXES}
      words={words.fetching}
      failed={(code) =>
        code === 'NOT_FOUND' || code === 'BAD_INPUT' ? <NoSuchMatter onAll={() => setMatterId(null)} /> : null
      }
    >
      {(offices) => (
        <Page title={words.title} loadedAt={loadedAt(answer)}>
          <MatterFilter
            list={list}
            matterId={matterId}
            onOpen={() => setChoosing(!choosing)}
            onClear={() => setMatterId(null)}
          />
          {choosing ? (
            <MatterChoice list={list} chosen={matterId} onChoose={choose} />
          ) : (
            <>
              <PlaceBar busy={answer.isPlaceholderData} />
              <Offices offices={offices} matterId={matterId} />
            </>
          )}
        </Page>
      )}
    </Answered>
  )
}

function NoSuchMatter({ onAll }: { onAll: () => void }) {
  return (
    <Page
      title={words.title}
      dock={
        <Dock>
          <Button onPress={onAll}>{words.all}</Button>
        </Dock>
      }
    >
      <Empty tone="blue" icon="info" title={words.noSuchMatter.title} note={words.noSuchMatter.note} />
    </Page>
  )
}

function Offices({ offices, matterId }: { offices: readonly OfficeRow[]; matterId: string | null }) {
  const [city, setCity] = useState<string | null>(null)
  const cities = citiesOf(offices)
  // Another matter may have no office in the city that was chosen.
  const chosen = city !== null && cities.includes(city) ? city : null
  if (offices.length === 0) return <Empty tone="blue" icon="hall" title={words.none.title} note={words.none.note} />
  return (
    <>
      {cities.length > 1 && (
        <View className="offices-page__cities">
          <Chip chosen={chosen === null} onPress={() => setCity(null)}>
            {words.allCities}
          </Chip>
          {cities.map((name) => (
            <Chip key={name} chosen={chosen === name} onPress={() => setCity(name)}>
              {name}
            </Chip>
          ))}
        </View>
      )}
      {groupsOf(offices, chosen).map((group) => (
        <OfficeGroup key={group.name} {...group} matterId={matterId} />
      ))}
      <View className="offices-page__note">{words.queueNote}</View>
    </>
  )
}
