import { View } from '@tarojs/components'
import type { ConsentView } from '@/contract/vehicles'
import { formatInstant } from '@/domain/dates'
import { common } from '@/locales/zh-cn/common'
import { consentWords } from '@/locales/zh-cn/consents'
import { errorWords } from '@/locales/zh-cn/errors'
import { ask, tell } from '@/platform/contact'
import { openPage, routes } from '@/platform/navigation'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Plate } from '@/ui/plate/plate'
import { Strip } from '@/ui/strip/strip'
import { Tag } from '@/ui/tag/tag'
import { endConsent } from '../api/consents'
import { useConsentAct } from './use-consent-act'
import './consent-card.scss'

const words = consentWords.list

/** One consent that waits or stands: who, which vehicle, what was done with it, and the act. */
export function ConsentCard({ consent }: { consent: ConsentView }) {
  const owner = consent.side === 'owner'
  const asked = consent.state === 'asked'
  const { title, note } = tellings(consent)
  const act = owner ? words.answer : words.wait
  return (
    <Card>
      <View className="consent-card__head">
        <Plate number={consent.plate} kind={consent.plateKind} />
        <Tag tone={asked ? 'warn' : 'good'} icon={asked ? 'hourglass' : 'check'}>
          {words.states[consent.state]}
        </Tag>
      </View>
      <View className="consent-card__title">{title}</View>
      <View className="consent-card__note">{note}</View>
      {asked ? (
        <Button
          kind={owner ? 'solid' : 'tint'}
          label={`${act}，${title}`}
          onPress={() =>
            void openPage(owner ? routes.answerRequest(consent.consentId) : routes.request(consent.consentId))
          }
        >
          {act}
        </Button>
      ) : (
        <Withdraw consent={consent} />
      )}
    </Card>
  )
}

function tellings(consent: ConsentView): { title: string; note: string } {
  const { side, state, personMasked, purpose } = consent
  const since = words.since(formatInstant(consent.answeredAt ?? consent.askedAt, 'YYYY年M月D日'))
  if (side === 'driver')
    return {
      title: words.askedOwner(personMasked === '*' ? '' : personMasked),
      note: state === 'given' ? `${since}，${words.done(consent.settled)}` : words.purposes[purpose],
    }
  if (state === 'asked') return { title: words.wants(personMasked), note: words.purposes[purpose] }
  return {
    title: words.can(personMasked),
    note: `${words.purposes[purpose]}，${since}，${words.done(consent.settled)}`,
  }
}

function Withdraw({ consent }: { consent: ConsentView }) {
  const { busy, failure, act } = useConsentAct()
  const withdraw = async () => {
    const question = {
      title: consent.side === 'owner' ? words.withdrawTitle(consent.personMasked) : words.returnTitle,
      content: words.withdrawContent,
      confirm: words.withdrawConfirm,
      cancel: words.keep,
    }
    if ((await ask(question)) && (await act(() => endConsent(consent.consentId)))) tell(words.withdrawn)
  }
  return (
    <>
      {failure && (
        <Strip tone="warn" icon="warn" note={errorWords[failure.code].note} live>
          {errorWords[failure.code].title}
        </Strip>
      )}
      <Button kind="outline" onPress={() => void withdraw()} busy={busy && common.asking}>
        {consent.side === 'owner' ? words.withdraw : words.giveBack}
      </Button>
    </>
  )
}
