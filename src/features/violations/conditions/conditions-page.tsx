import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CounterView } from '@/contract/records'
import type { RecordView } from '@/contract/violations'
import { conditionsWords as words } from '@/locales/zh-cn/conditions'
import { recordWords } from '@/locales/zh-cn/violations'
import { aria } from '@/platform/aria'
import { callPhone } from '@/platform/contact'
import { map } from '@/platform/map'
import { goBack, replacePage, routes } from '@/platform/navigation'
import { Answered, loadedAt } from '@/ui/answered/answered'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Dock } from '@/ui/dock/dock'
import { Dotted } from '@/ui/dotted/dotted'
import { ListRow } from '@/ui/list-row/list-row'
import { Page } from '@/ui/page/page'
import { Plate } from '@/ui/plate/plate'
import { SectionLabel } from '@/ui/section-label/section-label'
import { Sheet } from '@/ui/sheet/sheet'
import { useRecord } from '../api/get-record'
import { clockInWords, shortDay, whenAndWhere } from '../parts/record-terms'
import { GonePage } from '../record/record-page'
import { CounterCard } from './counter-card'
import { headline } from './headline'
import { MetCard, MetConditions, ReasonRows } from './reason-rows'
import './conditions-page.scss'

const BOXES = [
  [50, 70],
  [60, 80, 60, 80],
  [70, 60, 80],
]

/** Whether and why, or why not and where instead: every condition, met or not. */
export function ConditionsPage({ recordId }: { recordId: string }) {
  const answer = useRecord(recordId)
  return (
    <Answered
      answer={answer}
      title={words.title}
      boxes={BOXES}
      words={words.fetching}
      failed={(code) => (code === 'NOT_FOUND' ? <GonePage /> : null)}
    >
      {(record) => <Conditions record={record} since={loadedAt(answer)} />}
    </Answered>
  )
}

function Conditions({ record, since }: { record: RecordView; since: string | undefined }) {
  const [rights, setRights] = useState(false)
  const met = record.conditions.filter((condition) => condition.met)
  const unmet = record.conditions.filter((condition) => !condition.met)
  const needsCounter = unmet.some(({ wayOut }) => wayOut === 'window')
  const [counter, ...others] = needsCounter ? record.counters : []
  return (
    <Page
      loadedAt={since}
      dock={<ConditionsDock record={record} possible={unmet.length === 0} counter={counter} />}
      overlay={
        <Sheet open={rights} title={words.rightsTitle} onClose={() => setRights(false)}>
          <Dotted lines={words.rightsLines} />
        </Sheet>
      }
    >
      <View className="conditions-page__which">
        <Plate number={record.plate} kind={record.plateKind} />
        <View>{`${whenAndWhere(record)}，${record.act}`}</View>
      </View>
      <View>
        <View className="conditions-page__title" {...aria({ role: 'heading', level: 1 })}>
          {headline(unmet)}
        </View>
        <View className="conditions-page__note">
          {clockLine(record)}
          {unmet.length > 0 ? words.reasons(unmet.length) : words.allMet(met.length)}
        </View>
      </View>
      {unmet.length > 0 ? (
        <>
          <ReasonRows unmet={unmet} onRights={() => setRights(true)} />
          <MetConditions met={met} />
        </>
      ) : (
        <MetCard met={met} />
      )}
      {counter && <SectionLabel>{words.goThere}</SectionLabel>}
      {counter && <CounterCard counter={counter} />}
      {others.length > 0 && <OtherCounters counters={others} />}
    </Page>
  )
}

function clockLine({ clock }: RecordView): string {
  if (clock?.kind !== 'come') return ''
  return `${recordWords.latest(shortDay(clock.until))}，${clockInWords(clock)}。`
}

function OtherCounters({ counters }: { counters: readonly CounterView[] }) {
  const [unfolded, setUnfolded] = useState(false)
  if (unfolded) return counters.map((counter) => <CounterCard key={counter.counterId} counter={counter} />)
  return (
    <Card flush>
      <ListRow title={words.otherCounters(counters.length)} onPress={() => setUnfolded(true)} />
    </Card>
  )
}

interface ConditionsDockProps {
  record: RecordView
  possible: boolean
  counter: CounterView | undefined
}

function ConditionsDock({ record, possible, counter }: ConditionsDockProps) {
  if (counter)
    return (
      <Dock>
        <Button kind="outline" icon="phone" onPress={() => void callPhone(counter.phone)}>
          {words.call}
        </Button>
        <Button icon="nav" onPress={() => void map.show(placeOf(counter))}>
          {words.navigate}
        </Button>
      </Dock>
    )
  return (
    <Dock>
      {possible && record.stand === 'here' ? (
        <Button onPress={() => void replacePage(routes.confirm([record.recordId]))}>{words.handle}</Button>
      ) : (
        <Button onPress={() => void goBack()}>{words.back}</Button>
      )}
    </Dock>
  )
}

const placeOf = ({ latitude, longitude, name, address }: CounterView) => ({ latitude, longitude, name, address })
