import { View } from '@tarojs/components'
import { MOST_REFUND_WORDS, type RefundOption } from '@/contract/refunds'
import { formatDecisionNumber } from '@/domain/decision-number'
import { common } from '@/locales/zh-cn/common'
import { errorWords } from '@/locales/zh-cn/errors'
import { refundWords } from '@/locales/zh-cn/refunds'
import type { CloudFailure } from '@/platform/cloud/cloud-failure'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Dock } from '@/ui/dock/dock'
import { Dotted } from '@/ui/dotted/dotted'
import { yuan } from '@/ui/money/money'
import { Page } from '@/ui/page/page'
import { Strip } from '@/ui/strip/strip'
import { TextArea } from '@/ui/text-area/text-area'
import { TickBox } from '@/ui/tick-box/tick-box'
import type { RefundsOfOrder } from '../api/refunds'
import { CannotAsk } from './cannot-ask'
import { ReasonChoice } from './reason-choice'
import { type Faults, useAsk } from './use-ask'
import './ask-form.scss'

const words = refundWords.ask

export function AskForm({ order }: { order: RefundsOfOrder }) {
  const form = useAsk(order)
  const { askable, option, chosen, faults, failure, busy } = form
  const first = order.options[0]
  if (form.cannot) return <CannotAsk order={order} because={form.cannot} onAgain={form.again} />
  if (askable.length === 0) return <CannotAsk order={order} because={first?.cannot ?? 'not-paid'} />
  const { answer, wallet, treasury } = order.promise
  return (
    <Page
      title={words.title}
      dock={
        <Dock>
          <Button onPress={() => void form.submit()} busy={busy && words.busy}>
            {chosen && !chosen.because ? words.submit(yuan(chosen.amountFen)) : words.submitPlain}
          </Button>
        </Dock>
      }
    >
      <FaultStrip faults={faults} />
      {failure && <FailureStrip failure={failure} />}
      <Card>
        <View className="ask-form__question">{words.which}</View>
        {askable.map((each) => (
          <Decision
            key={each.decisionId}
            option={each}
            chosen={each.decisionId === option?.decisionId}
            onChoose={() => form.setDecision(each.decisionId)}
          />
        ))}
        {faults.decision && <View className="ask-form__fault">{faults.decision}</View>}
      </Card>
      <ReasonChoice
        option={option ?? (askable[0] as RefundOption)}
        chosen={chosen?.reason ?? null}
        onChoose={form.setReason}
        fault={faults.reason}
      />
      <Card>
        <TextArea
          label={words.words}
          hint={words.wordsHint}
          placeholder={words.placeholder}
          most={MOST_REFUND_WORDS}
          error={faults.words}
          onChange={form.type}
        />
      </Card>
      <Card>
        <View className="ask-form__question">{words.effects}</View>
        <Dotted lines={words.lines({ answer, money: order.swept ? treasury : wallet }, order.swept)} />
        {chosen && <View className="ask-form__source">{`${words.source}：${chosen.source}`}</View>}
      </Card>
      <Strip tone="blue" icon="scale" note={words.disagree.text}>
        {words.disagree.title}
      </Strip>
    </Page>
  )
}

function Decision({ option, chosen, onChoose }: { option: RefundOption; chosen: boolean; onChoose: () => void }) {
  return (
    <TickBox round ticked={chosen} onChange={onChoose}>
      <View>
        <View>{option.act}</View>
        <View className="ask-form__note">
          {`${formatDecisionNumber(option.number)}，${words.paid(yuan(option.paidFen))}`}
        </View>
      </View>
    </TickBox>
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

function FailureStrip({ failure }: { failure: CloudFailure }) {
  const { title, note } = errorWords[failure.code]
  const report = failure.reportNumber ? common.reportNumber(failure.reportNumber) : ''
  return (
    <Strip tone="warn" icon={failure.code === 'OFFLINE' ? 'offline' : 'warn'} note={note + report} live>
      {title}
    </Strip>
  )
}
