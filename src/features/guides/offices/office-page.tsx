import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OfficeRow } from '@/contract/guides'
import { officeWords as words } from '@/locales/zh-cn/guides-offices'
import { aria } from '@/platform/aria'
import { callPhone } from '@/platform/contact'
import { map } from '@/platform/map'
import { openPage, replacePage, routes } from '@/platform/navigation'
import { Answered, loadedAt } from '@/ui/answered/answered'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Dock } from '@/ui/dock/dock'
import { Empty } from '@/ui/empty/empty'
import { Icon } from '@/ui/icon/icon'
import { KeyValue, KeyValues } from '@/ui/key-values/key-values'
import { ListRow } from '@/ui/list-row/list-row'
import { Page } from '@/ui/page/page'
import { PlaceMap } from '@/ui/place-map/place-map'
import { Tag } from '@/ui/tag/tag'
import { useMatters } from '../api/list-matters'
import { useOffices } from '../api/list-offices'
import { matterIcon } from '../matter-icon'
import { BringCard } from './bring-card'
import './office-page.scss'
import { far, openLooks, queueWords } from './office-terms'

const BOXES = [
  [60, 40, 80, 80],
  [50, 50, 50],
]

/** One office: whether it is worth going now, how to get there, and what to bring for what one came for. */
export function OfficePage({ officeId, matterId }: { officeId: string; matterId: string | null }) {
  const answer = useOffices(matterId)
  return (
    <Answered answer={answer} title={words.officeTitle} boxes={BOXES} words={words.fetching}>
      {(offices) => {
        const office = offices.find((one) => one.officeId === officeId)
        if (!office) return <Gone />
        return (
          <Page title={words.officeTitle} loadedAt={loadedAt(answer)} dock={<OfficeDock office={office} />}>
            <OfficeCard office={office} />
            {matterId && <BringCard matterId={matterId} />}
            <DoneHere matterIds={office.matterIds.filter((id) => id !== matterId)} />
          </Page>
        )
      }}
    </Answered>
  )
}

function OfficeCard({ office }: { office: OfficeRow }) {
  const { name, address, distance, hours, phone, turns } = office
  const queue = queueWords(office)
  return (
    <Card flush>
      <PlaceMap place={address} />
      <View className="office-page__body">
        <View className="office-page__name" {...aria({ role: 'heading', level: 1 })}>
          {name}
        </View>
        <View className="office-page__state">
          <Tag {...openLooks[office.open]}>{words.open[office.open]}</Tag>
          <View>{turns}</View>
        </View>
        <KeyValues>
          {queue && <KeyValue name={words.names.queue}>{queue}</KeyValue>}
          <KeyValue name={words.names.hours}>{hours}</KeyValue>
          <KeyValue name={words.names.phone}>{phone}</KeyValue>
        </KeyValues>
      </View>
      <ListRow
        icon="pin"
        title={address}
        note={distance === null ? undefined : words.distance(far(distance))}
        onPress={() => void map.show(office)}
      />
    </Card>
  )
}

function OfficeDock({ office }: { office: OfficeRow }) {
  return (
    <Dock>
      <Button kind="outline" icon="phone" onPress={() => void callPhone(office.phone)}>
        {words.call}
      </Button>
      <Button icon="nav" onPress={() => void map.show(office)}>
        {words.navigate}
      </Button>
    </Dock>
  )
}

/** A vehicle office does some twenty things: they are folded. */
function DoneHere({ matterIds }: { matterIds: readonly string[] }) {
  const { data: list } = useMatters()
  const [open, setOpen] = useState(false)
  const matters = list?.matters.filter((matter) => matterIds.includes(matter.matterId)) ?? []
  if (matters.length === 0) return null
  return (
    <Card flush>
      <ListRow
        icon="stamp"
        title={words.matters(matters.length)}
        trailing={<Icon name={open ? 'x' : 'down'} size={20} tone="chevron" />}
        onPress={() => setOpen(!open)}
      />
      {open &&
        matters.map((matter) => (
          <ListRow
            key={matter.matterId}
            icon={matterIcon(matter)}
            title={matter.name}
            onPress={() => void openPage(routes.matter(matter.matterId))}
          />
        ))}
    </Card>
  )
}

function Gone() {
  return (
    <Page
      title={words.officeTitle}
      dock={
        <Dock>
          <Button onPress={() => void replacePage(routes.offices)}>{words.gone.act}</Button>
        </Dock>
      }
    >
      <Empty tone="blue" icon="hall" title={words.gone.title} note={words.gone.note} />
    </Page>
  )
}
