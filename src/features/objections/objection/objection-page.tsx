import { View } from '@tarojs/components'
import type { ObjectionView } from '@/contract/objections'
import { formatDate, formatInstant } from '@/domain/dates'
import { common } from '@/locales/zh-cn/common'
import { objectionWords } from '@/locales/zh-cn/objections'
import { aria } from '@/platform/aria'
import { ask, callPhone } from '@/platform/contact'
import { openPage, routes } from '@/platform/navigation'
import { Answered, loadedAt } from '@/ui/answered/answered'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Dock } from '@/ui/dock/dock'
import { Dotted } from '@/ui/dotted/dotted'
import { ListRow } from '@/ui/list-row/list-row'
import { Page } from '@/ui/page/page'
import { PhotoStrip } from '@/ui/photo-strip/photo-strip'
import { Plate } from '@/ui/plate/plate'
import { Steps } from '@/ui/steps/steps'
import { Verdict } from '@/ui/verdict/verdict'
import { useObjection, useTakeBack } from '../api/get-objection'
import { objectionLooks } from '../parts/objection-looks'
import { objectionTrail } from './trail'
import './objection-page.scss'

const words = objectionWords.view
const BOXES = [
  [50, 70],
  [60, 60, 60],
  [80, 100],
]
const CLOSED: readonly ObjectionView['state'][] = ['founded', 'unfounded', 'taken-back']

/** One objection: where it stands, what was answered and why, and how to go on. */
export function ObjectionPage({ objectionId }: { objectionId: string }) {
  const answer = useObjection(objectionId)
  return (
    <Answered answer={answer} title={words.title} boxes={BOXES} words={words.fetching}>
      {(objection) => (
        <Page title={words.title} loadedAt={loadedAt(answer)} dock={<ObjectionDock objection={objection} />}>
          <Headline objection={objection} />
          <Card>
            <Steps steps={objectionTrail(objection)} />
          </Card>
          <Reply objection={objection} />
          {objection.state === 'unfounded' && <NextSteps />}
          <OwnWords objection={objection} />
          <Card flush>
            <ListRow
              title={objection.record.act}
              note={`${formatInstant(objection.record.happenedAt, 'M月D日 HH:mm')}，${objection.record.place}`}
              trailing={<Plate number={objection.plate} kind={objection.plateKind} />}
              onPress={() => void openPage(routes.record(objection.recordId))}
            />
          </Card>
        </Page>
      )}
    </Answered>
  )
}

function Headline({ objection: { state, dueOn } }: { objection: ObjectionView }) {
  const { title, note } = words.states[state]
  return <Verdict {...objectionLooks[state]} title={title} note={note(formatDate(dueOn, 'M月D日'))} />
}

function Reply({ objection: { reply, reason } }: { objection: ObjectionView }) {
  if (!reply) return null
  return (
    <Card>
      <View className="objection-page__title" {...aria({ role: 'heading', level: 2 })}>
        {words.reply}
      </View>
      <View>{reply}</View>
      {reason && <View className="objection-page__note">{`${words.reason}：${words.reasons[reason]}`}</View>}
    </Card>
  )
}

/** Reconsideration first, and the court after it. */
function NextSteps() {
  return (
    <Card>
      <View className="objection-page__title" {...aria({ role: 'heading', level: 2 })}>
        {words.next.title}
      </View>
      <Dotted lines={words.next.lines} />
      <View className="objection-page__note">{words.next.basis}</View>
    </Card>
  )
}

function OwnWords({ objection }: { objection: ObjectionView }) {
  const photos = objection.photos.map((url, index) => ({
    url,
    caption: objectionWords.photo.label(index + 1, objectionWords.photo.stored),
  }))
  return (
    <Card>
      <View className="objection-page__title" {...aria({ role: 'heading', level: 2 })}>
        {words.mine}
      </View>
      <View className="objection-page__note">{objectionWords.grounds[objection.ground]}</View>
      <View className="objection-page__words">{objection.words || words.nothingWritten}</View>
      {photos.length > 0 && <PhotoStrip photos={photos} />}
    </Card>
  )
}

function ObjectionDock({ objection: { objectionId, recordId, state } }: { objection: ObjectionView }) {
  const taking = useTakeBack(objectionId)
  const takeBack = async () => {
    if (await ask(words.takeBackAsk)) taking.mutate()
  }
  const call = (
    <Button kind="outline" icon="phone" onPress={() => void callPhone(common.hotline)}>
      {words.call}
    </Button>
  )
  if (state === 'submitted')
    return (
      <Dock>
        {call}
        <Button kind="outline" onPress={() => void takeBack()} busy={taking.isPending && words.takeBackBusy}>
          {words.takeBack}
        </Button>
      </Dock>
    )
  if (!CLOSED.includes(state)) return <Dock>{call}</Dock>
  return (
    <Dock>
      <Button onPress={() => void openPage(routes.record(recordId))}>{words.handle}</Button>
    </Dock>
  )
}
