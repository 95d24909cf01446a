import { consentWords } from '@/locales/zh-cn/consents'
import { replacePage, routes } from '@/platform/navigation'
import { Answered } from '@/ui/answered/answered'
import { Button } from '@/ui/button/button'
import { Dock } from '@/ui/dock/dock'
import { Page } from '@/ui/page/page'
import { Verdict } from '@/ui/verdict/verdict'
import { useConsents, useScannedRequest } from '../api/consents'
import { AnswerRequest } from './answer-request'

const words = consentWords.answer
const BOXES = [
  [50, 80],
  [60, 60, 60],
]

/** The owner's answer to a request from the list. */
export function AnswerListed({ consentId }: { consentId: string }) {
  const answer = useConsents()
  return (
    <Answered answer={answer} title={words.title} boxes={BOXES} words={words.loading}>
      {(consents) => {
        const consent = consents.find((one) => one.consentId === consentId && one.side === 'owner')
        return consent ? <AnswerRequest consent={consent} token={null} /> : <Told {...words.gone} />
      }}
    </Answered>
  )
}

/** The owner's answer to the code of a driver who stands beside them. */
export function AnswerScanned({ token }: { token: string }) {
  const answer = useScannedRequest(token)
  if (token === '') return <Told {...words.gone} />
  return (
    <Answered
      answer={answer}
      title={words.title}
      boxes={BOXES}
      words={words.loading}
      failed={(code) => (code === 'NOT_FOUND' ? <Told {...words.notYours} /> : null)}
    >
      {(consent) => <AnswerRequest consent={consent} token={token} />}
    </Answered>
  )
}

function Told({ title, note }: { title: string; note: string }) {
  return (
    <Page
      title={words.title}
      dock={
        <Dock>
          <Button onPress={() => void replacePage(routes.consents)}>{words.toList}</Button>
        </Dock>
      }
    >
      <Verdict tone="blue" icon="info" title={title} note={note} />
    </Page>
  )
}
