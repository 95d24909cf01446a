import { View } from '@tarojs/components'
import type { RefundView } from '@/contract/refunds'
import { formatDate, formatInstant } from '@/domain/dates'
import { formatDecisionNumber } from '@/domain/decision-number'
import { refundWords } from '@/locales/zh-cn/refunds'
import { aria } from '@/platform/aria'
import { ask, callPhone } from '@/platform/contact'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Dotted } from '@/ui/dotted/dotted'
import { KeyValue, KeyValues } from '@/ui/key-values/key-values'
import { ListRow } from '@/ui/list-row/list-row'
import { Money } from '@/ui/money/money'
import { Steps } from '@/ui/steps/steps'
import { Verdict } from '@/ui/verdict/verdict'
import { useTakeBack } from '../api/refunds'
import { standLooks } from '../parts/looks'
import { refundTrail } from './refund-trail'
import './one-refund.scss'

const words = refundWords.view
const day = (date: string) => formatDate(date, 'M月D日')

/** One sum on its way back: where it stands, its steps, why, and what can be done when it does not come. */
export function OneRefund({ refund }: { refund: RefundView }) {
  const { stand, amountFen, decideBy, arriveBy, points, authority } = refund
  const { title, by, note: usual } = refundWords.stands[stand]
  const note = stand === 'arrived' && refund.byTransfer ? refundWords.arrivedByTransfer : usual
  const latest = decideBy ?? arriveBy
  const lines = latest && by ? [note, by(day(latest))] : [note]
  return (
    <>
      <Verdict {...standLooks[stand]} solid={stand === 'arrived'} title={title} note={<Lines lines={lines} />}>
        <View className="one-refund__sum">
          <Money amount={amountFen} />
        </View>
      </Verdict>
      <Card>
        <View className="one-refund__title" {...aria({ role: 'heading', level: 2 })}>
          {words.progress}
        </View>
        <Steps steps={refundTrail(refund)} />
      </Card>
      {points && (
        <Card flush>
          <ListRow
            icon="check-circle"
            disc="good"
            title={words.pointsTitle(points.points)}
            note={words.pointsNote(formatInstant(points.returnedAt, 'M月D日'))}
          />
        </Card>
      )}
      <Details refund={refund} />
      {stand === 'refused' && <Advice {...refundWords.next} />}
      {stand === 'delayed' && <Advice {...refundWords.otherAccount} />}
      {(stand === 'refused' || stand === 'delayed') && (
        <Button kind="outline" icon="phone" onPress={() => void callPhone(authority.hotline)}>
          {words.call(authority.hotline)}
        </Button>
      )}
      {refund.mayTakeBack && refund.requestId && <TakeBack requestId={refund.requestId} />}
    </>
  )
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <>
    {lines.map((line) => (
      <View key={line}>{line}</View>
    ))}
  </>
)

function Details({ refund: { decision, why, words: own, refusedBecause } }: { refund: RefundView }) {
  return (
    <Card>
      {refusedBecause && <View className="one-refund__because">{refundWords.refusals[refusedBecause]}</View>}
      <KeyValues>
        {decision && <KeyValue name={words.decision}>{formatDecisionNumber(decision.number)}</KeyValue>}
        {decision && <KeyValue name="">{decision.act}</KeyValue>}
        <KeyValue name={words.reason}>{refundWords.why[why]}</KeyValue>
        {own !== '' && <KeyValue name={words.mine}>{own}</KeyValue>}
      </KeyValues>
    </Card>
  )
}

/** What somebody can do now, and by which law. */
function Advice({ title, lines, basis }: { title: string; lines: readonly string[]; basis?: string }) {
  return (
    <Card>
      <View className="one-refund__title" {...aria({ role: 'heading', level: 2 })}>
        {title}
      </View>
      <Dotted lines={lines} />
      {basis && <View className="one-refund__note">{basis}</View>}
    </Card>
  )
}

function TakeBack({ requestId }: { requestId: string }) {
  const taking = useTakeBack()
  const takeBack = async () => {
    if (await ask(words.takeBackAsk)) taking.mutate(requestId)
  }
  return (
    <Button kind="outline" onPress={() => void takeBack()} busy={taking.isPending && words.takeBackBusy}>
      {words.takeBack}
    </Button>
  )
}
