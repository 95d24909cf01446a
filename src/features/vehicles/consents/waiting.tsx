import { View } from '@tarojs/components'
import type { ConsentView } from '@/contract/vehicles'
import { formatInstant } from '@/domain/dates'
import { common } from '@/locales/zh-cn/common'
import { consentWords } from '@/locales/zh-cn/consents'
import { ask, copyText, tell } from '@/platform/contact'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { CodePicture } from '@/ui/code-picture/code-picture'
import { Dock } from '@/ui/dock/dock'
import { ErrorState } from '@/ui/error-state/error-state'
import { Page } from '@/ui/page/page'
import { Plate } from '@/ui/plate/plate'
import { Strip } from '@/ui/strip/strip'
import { Verdict } from '@/ui/verdict/verdict'
import { endConsent } from '../api/consents'
import { RedeemForm } from './redeem-form'
import { useConsentAct } from './use-consent-act'
import './waiting.scss'

const words = consentWords.request

/** The owner has not answered: what the owner has to do, until when, and the code or the digits where that is the way. */
export function Waiting({ consent }: { consent: ConsentView }) {
  const { busy, failure, act } = useConsentAct()
  const told = words.asked[consent.method]
  const takeBack = async () => {
    const question = {
      title: words.takeBackTitle,
      content: words.takeBackContent,
      confirm: words.takeBackConfirm,
      cancel: words.keep,
    }
    if (await ask(question)) await act(() => endConsent(consent.consentId))
  }
  return (
    <Page
      title={words.title}
      dock={
        <Dock note={words.until(formatInstant(consent.expiresAt, 'M月D日 HH:mm'))}>
          <Button kind="outline" onPress={() => void takeBack()} busy={busy && common.asking}>
            {words.takeBack}
          </Button>
        </Dock>
      }
    >
      <Verdict tone="blue" icon="hourglass" title={told.title} note={told.note}>
        <View className="waiting__plate">
          <Plate number={consent.plate} kind={consent.plateKind} />
        </View>
      </Verdict>
      {consent.link && consent.method === 'qr' && <OwnersCode link={consent.link} plate={consent.plate} />}
      {consent.method === 'message' && <RedeemForm consentId={consent.consentId} />}
      {failure && <ErrorState error={failure} retry={{ words: common.retry, act: () => void takeBack(), busy }} />}
      <Strip tone="blue" icon="info">
        {words.byItself}
      </Strip>
    </Page>
  )
}

function OwnersCode({ link, plate }: { link: string; plate: string }) {
  const copy = async () => tell((await copyText(link)) ? words.copied : common.copyFailed)
  return (
    <>
      <Card>
        <View>
          <CodePicture text={link} label={words.codeLabel(plate)} />
        </View>
      </Card>
      <Button kind="outline" onPress={() => void copy()}>
        {words.copy}
      </Button>
    </>
  )
}
