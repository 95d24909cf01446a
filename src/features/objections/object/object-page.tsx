import { View } from '@tarojs/components'
import { MOST_WORDS, objectionGrounds } from '@/contract/objections'
import type { RecordView } from '@/contract/violations'
import { formatInstant } from '@/domain/dates'
import { common } from '@/locales/zh-cn/common'
import { errorWords } from '@/locales/zh-cn/errors'
import { objectionWords as words } from '@/locales/zh-cn/objections'
import type { CloudFailure } from '@/platform/cloud/cloud-failure'
import { goBack, replacePage, routes } from '@/platform/navigation'
import { Answered } from '@/ui/answered/answered'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Dock } from '@/ui/dock/dock'
import { Dotted } from '@/ui/dotted/dotted'
import { Field } from '@/ui/field/field'
import { Page } from '@/ui/page/page'
import { Plate } from '@/ui/plate/plate'
import { Strip } from '@/ui/strip/strip'
import { TextArea } from '@/ui/text-area/text-area'
import { TickBox } from '@/ui/tick-box/tick-box'
import { Verdict } from '@/ui/verdict/verdict'
import { useRecordInQuestion } from '../api/object'
import { PhotoTiles } from './photo-tiles'
import { type Cannot, type Faults, useObject } from './use-object'
import { useOwnPhotos } from './use-own-photos'
import './object-page.scss'

const BOXES = [
  [60, 40],
  [60, 60, 60, 60],
  [100, 100],
]
/** The law's term (处理程序规定 art. 5). */
const WORKING_DAYS = 5

/** 提出异议: what it does, why, in words and photos. */
export function ObjectPage({ recordId }: { recordId: string }) {
  const answer = useRecordInQuestion(recordId)
  return (
    <Answered answer={answer} title={words.title} boxes={BOXES} words={words.fetching}>
      {(record) => <ObjectForm record={record} />}
    </Answered>
  )
}

function ObjectForm({ record }: { record: RecordView }) {
  const own = useOwnPhotos()
  const form = useObject(record.recordId, own.photos)
  const { ground, setGround, type, faults, failure, busy } = form
  if (form.cannot) return <CannotPage cannot={form.cannot} />
  return (
    <Page
      title={words.title}
      dock={
        <Dock>
          <Button onPress={() => void form.submit()} busy={busy && words.submitting}>
            {words.submit}
          </Button>
        </Dock>
      }
    >
      <FaultStrip faults={faults} />
      {failure && <FailureStrip failure={failure} />}
      <RecordInQuestion record={record} />
      <Card>
        <View className="object-page__question">{words.effects.title}</View>
        <Dotted lines={words.effects.lines(WORKING_DAYS)} />
      </Card>
      <Card>
        <View className="object-page__question">{words.ground}</View>
        {objectionGrounds.map((choice) => (
          <TickBox key={choice} round ticked={choice === ground} onChange={() => setGround(choice)}>
            {words.grounds[choice]}
          </TickBox>
        ))}
        {faults.ground && <View className="object-page__fault">{faults.ground}</View>}
      </Card>
      <Card>
        <TextArea
          label={words.words}
          hint={words.wordsHint}
          placeholder={words.placeholder}
          most={MOST_WORDS}
          error={faults.words}
          onChange={(text) => type('words', text)}
        />
      </Card>
      <Card>
        <PhotoTiles {...own} />
        {faults.photos && <View className="object-page__fault">{faults.photos}</View>}
      </Card>
      <Card>
        <Field
          label={words.phone}
          hint={words.phoneHint}
          keyboard="number"
          error={faults.phone}
          onChange={(text) => type('phone', text)}
        />
      </Card>
    </Page>
  )
}

/** How many things to mend and which, in the same words as at the fields. */
function FaultStrip({ faults }: { faults: Faults }) {
  const found = Object.values(faults)
  if (found.length === 0) return null
  return (
    <Strip tone="bad" icon="warn" note={found.join('；')} live>
      {words.missing.title(found.length)}
    </Strip>
  )
}

/** Some authorities hear objections at their counters only; everything else is the common failure. */
function FailureStrip({ failure }: { failure: CloudFailure }) {
  const { title, note } = failure.code === 'FORBIDDEN' ? words.onlyAtCounter : errorWords[failure.code]
  const report = failure.reportNumber ? common.reportNumber(failure.reportNumber) : ''
  return (
    <Strip tone="warn" icon={failure.code === 'OFFLINE' ? 'offline' : 'warn'} note={note + report} live>
      {title}
    </Strip>
  )
}

function RecordInQuestion({ record }: { record: RecordView }) {
  return (
    <View className="object-page__record">
      <Plate number={record.plate} kind={record.plateKind} />
      <View>{`${formatInstant(record.happenedAt, 'M月D日 HH:mm')}，${record.place}，${record.act}`}</View>
    </View>
  )
}

/** There is an objection already, or a decision. */
function CannotPage({ cannot: { because, objectionId } }: { cannot: Cannot }) {
  return (
    <Page
      title={words.title}
      dock={
        <Dock>
          {objectionId ? (
            <Button onPress={() => void replacePage(routes.objection(objectionId))}>{words.cannotActs.see}</Button>
          ) : (
            <Button onPress={() => void goBack()}>{words.cannotActs.back}</Button>
          )}
        </Dock>
      }
    >
      <Verdict tone="blue" icon="speech" {...words.cannot[because]} />
    </Page>
  )
}
