import { useState } from 'react'
import type { ConsentView } from '@/contract/vehicles'
import { formatInstant } from '@/domain/dates'
import { common } from '@/locales/zh-cn/common'
import { consentWords } from '@/locales/zh-cn/consents'
import { ask, tell } from '@/platform/contact'
import { entryLink } from '@/platform/entry-link'
import { passFaceCheck } from '@/platform/face-page'
import { replacePage, routes } from '@/platform/navigation'
import { scanner } from '@/platform/scanner'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Dock } from '@/ui/dock/dock'
import { ErrorState } from '@/ui/error-state/error-state'
import { KeyValue, KeyValues } from '@/ui/key-values/key-values'
import { ListRow } from '@/ui/list-row/list-row'
import { Page } from '@/ui/page/page'
import { Plate } from '@/ui/plate/plate'
import { SectionLabel } from '@/ui/section-label/section-label'
import { Strip } from '@/ui/strip/strip'
import { Verdict } from '@/ui/verdict/verdict'
import { answerRequest } from '../api/consents'
import { useConsentAct } from './use-consent-act'

const words = consentWords.answer

/** Who asks, for what, what a yes means; then yes (with the face, or by the code that was scanned) or no. */
export function AnswerRequest({ consent, token }: { consent: ConsentView; token: string | null }) {
  const { busy, failure, act } = useConsentAct()
  const [now, setNow] = useState(consent)
  const [noFace, setNoFace] = useState(false)
  // A later question may tell more than what this page remembers.
  const seen = now.state === 'asked' ? consent : now
  if (seen.state !== 'asked') return <Answer state={seen.state} />

  const answer = async (proof: { approve: boolean; faceCheckId?: string; token?: string }) => {
    const answered = await act(() => answerRequest({ consentId: consent.consentId, ...proof }))
    if (answered) setNow(answered)
  }
  const approve = async () => {
    setNoFace(false)
    if (consent.method === 'qr') {
      if (token) await answer({ approve: true, token })
      return
    }
    const faceCheckId = await passFaceCheck('approve-driver')
    setNoFace(faceCheckId === null)
    if (faceCheckId) await answer({ approve: true, faceCheckId })
  }
  const refuse = async () => {
    const question = {
      title: words.refuseTitle,
      content: words.refuseContent,
      confirm: words.refuseConfirm,
      cancel: words.refuseKeep,
    }
    if (await ask(question)) await answer({ approve: false })
  }
  const scanFirst = consent.method === 'qr' && token === null
  const oldFace = failure?.code === 'FORBIDDEN' && failure.details.field === 'input.faceCheckId'
  const full = failure?.code === 'FORBIDDEN' && failure.details.field === 'input.consentId'
  return (
    <Page
      title={words.title}
      dock={
        <Dock>
          <Button kind="outline" onPress={() => void refuse()} busy={busy && words.answering}>
            {words.refuse}
          </Button>
          {scanFirst ? (
            <Button icon="scan" onPress={() => void scanDriversCode()}>
              {words.scan}
            </Button>
          ) : (
            <Button onPress={() => void approve()} busy={busy && words.answering}>
              {consent.method === 'qr' ? words.approve : words.approveByFace}
            </Button>
          )}
        </Dock>
      }
    >
      <Card>
        <KeyValues>
          <KeyValue name={words.who}>{consent.personMasked}</KeyValue>
          <KeyValue name={words.plate}>
            <Plate number={consent.plate} kind={consent.plateKind} />
          </KeyValue>
          <KeyValue name={words.why}>{consentWords.list.purposes[consent.purpose]}</KeyValue>
          <KeyValue name={words.asked}>{formatInstant(consent.askedAt, 'M月D日 HH:mm')}</KeyValue>
          <KeyValue name={words.until}>{formatInstant(consent.expiresAt, 'M月D日 HH:mm')}</KeyValue>
        </KeyValues>
      </Card>
      {scanFirst && (
        <Strip tone="blue" icon="qr">
          {words.byCode}
        </Strip>
      )}
      {consent.method === 'message' && (
        <Strip tone="blue" icon="info">
          {words.byMessage}
        </Strip>
      )}
      {(noFace || oldFace || full) && (
        <Strip tone="warn" icon="warn" live>
          {full ? words.enough : oldFace ? words.oldFace : words.noFace}
        </Strip>
      )}
      <SectionLabel>{words.meansTitle}</SectionLabel>
      <Card flush>
        {words.means.map((line) => (
          <ListRow key={line} icon="check" title={line} />
        ))}
      </Card>
      <Strip tone="warn" icon="warn">
        {words.warning}
      </Strip>
      {failure && !oldFace && !full && (
        <ErrorState error={failure} retry={{ words: common.retry, act: () => void approve(), busy }} />
      )}
    </Page>
  )
}

/** The code leads back here, with its token. */
async function scanDriversCode(): Promise<void> {
  const outcome = await scanner.scan()
  if (outcome.kind === 'text') await entryLink.reopen(outcome.text)
  if (outcome.kind === 'failed') tell(words.cameraFailed)
}

function Answer({ state }: { state: Exclude<ConsentView['state'], 'asked'> }) {
  const told = state === 'given' ? words.given : state === 'refused' ? words.refused : words.gone
  return (
    <Page
      title={words.title}
      dock={
        <Dock>
          <Button onPress={() => void replacePage(routes.consents)}>{words.toList}</Button>
        </Dock>
      }
    >
      <Verdict
        tone={state === 'given' ? 'good' : 'blue'}
        icon={state === 'given' ? 'check' : 'info'}
        solid={state === 'given'}
        title={told.title}
        note={told.note}
      />
    </Page>
  )
}
