import { View } from '@tarojs/components'
import { useState } from 'react'
import type { RecordView } from '@/contract/violations'
import { formatInstant } from '@/domain/dates'
import { recordWords as words } from '@/locales/zh-cn/violations'
import { aria } from '@/platform/aria'
import { callPhone } from '@/platform/contact'
import { useElder } from '@/platform/elder-mode'
import { replacePage, routes } from '@/platform/navigation'
import { Answered, loadedAt } from '@/ui/answered/answered'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Dock } from '@/ui/dock/dock'
import { ListRow } from '@/ui/list-row/list-row'
import { Page } from '@/ui/page/page'
import { Plate } from '@/ui/plate/plate'
import { Verdict } from '@/ui/verdict/verdict'
import { useRecord } from '../api/get-record'
import { usePhotos } from '../api/photos'
import { ExtendSheet } from './extend-sheet'
import { Figures } from './figures'
import { RecordDock } from './record-dock'
import { RecordPhotos } from './record-photos'
import { RecordPlace } from './record-place'
import { RuleCard } from './rule-card'
import { StandStrip } from './stand-strip'
import './record-page.scss'

const BOXES = [[60, 40], [100]]

/** One record: photos, three numbers, whether it can be settled here, where it was, and by which rule. */
export function RecordPage({ recordId }: { recordId: string }) {
  const answer = useRecord(recordId)
  // Asked for at once, so that they are there when the record is drawn.
  usePhotos(recordId)
  return (
    <Answered
      answer={answer}
      title={words.title}
      boxes={BOXES}
      words={words.fetching}
      failed={(code) => (code === 'NOT_FOUND' ? <GonePage /> : null)}
    >
      {(record) => <OpenRecord record={record} since={loadedAt(answer)} />}
    </Answered>
  )
}

function OpenRecord({ record, since }: { record: RecordView; since: string | undefined }) {
  const elder = useElder()
  const [extending, setExtending] = useState(false)
  const onExtend = () => setExtending(true)
  const canExtend = record.extensionMonthsLeft > 0 && record.clock?.kind === 'come'
  return (
    <Page
      loadedAt={since}
      dock={<RecordDock record={record} />}
      overlay={extending && <ExtendSheet record={record} onClose={() => setExtending(false)} />}
    >
      <View className="record-head">
        <View className="record-head__act" {...aria({ role: 'heading', level: 1 })}>
          {record.act}
        </View>
        <Plate number={record.plate} kind={record.plateKind} />
        <View className="record-head__when">
          {formatInstant(record.happenedAt, elder ? 'M月D日 HH:mm' : 'YYYY年M月D日 HH:mm')}
        </View>
      </View>
      {/* A box of its own: photos that come later send nothing but themselves. */}
      <View>
        <RecordPhotos recordId={record.recordId} />
      </View>
      <Figures record={record} />
      <StandStrip record={record} />
      <RecordPlace record={record} />
      <RuleCard record={record} onExtend={canExtend ? onExtend : undefined} />
      {elder && (
        <Card flush>
          <ListRow
            icon="headset"
            title={words.askHotline(record.authority.hotline)}
            onPress={() => void callPhone(record.authority.hotline)}
          />
        </Card>
      )}
    </Page>
  )
}

/** The vehicle is not the caller's, or not entrusted to the caller any more. */
export function GonePage() {
  return (
    <Page
      title={words.title}
      dock={
        <Dock>
          <Button onPress={() => void replacePage(routes.violations)}>{words.gone.act}</Button>
        </Dock>
      }
    >
      <Verdict tone="blue" icon="key" title={words.gone.title} note={words.gone.note} />
    </Page>
  )
}
