import { useState } from 'react'
import { common } from '@/locales/zh-cn/common'
import { faceWords as words } from '@/locales/zh-cn/face'
import type { FacePurpose } from '@/platform/face-page'
import { Button } from '@/ui/button/button'
import { Dock } from '@/ui/dock/dock'
import { ErrorState } from '@/ui/error-state/error-state'
import { ErrorSummary } from '@/ui/error-summary/error-summary'
import { Page } from '@/ui/page/page'
import { Strip } from '@/ui/strip/strip'
import { Verdict } from '@/ui/verdict/verdict'
import { Counters } from '../registration/window-only'
import { FaceTerms } from './face-terms'
import { faceVerdict, triesWords } from './face-verdict'
import { InReview } from './in-review'
import { Review } from './review'
import { useFaceCheck } from './use-face-check'

interface FaceCheckProps {
  purpose: FacePurpose
  onPassed: (checkId: string) => void
}

/** The consent and the tips, then the camera, then what came of it with every way on. */
export function FaceCheck({ purpose, onPassed }: FaceCheckProps) {
  const flow = useFaceCheck(purpose, onPassed)
  const [agreed, setAgreed] = useState(false)
  const [missing, setMissing] = useState(false)
  const [screen, setScreen] = useState<'check' | 'review' | 'counter'>('check')
  const { check, busy } = flow
  if (check?.state === 'in-review')
    return <InReview check={check} busy={busy !== null} onAsk={() => flow.ask(check.checkId)} />
  if (screen === 'review')
    return <Review checkId={check?.checkId ?? null} onTaken={flow.take} onBack={() => setScreen('check')} />
  if (screen === 'counter') return <AtCounter onBack={() => setScreen('check')} />

  const verdict = faceVerdict({ purpose, check, outcome: flow.outcome, failure: flow.failure })
  const ways = verdict?.ways ?? ['again']
  const start = () => {
    setMissing(!agreed)
    if (agreed) flow.start()
  }
  const busyWords = busy === 'asking' ? words.asking : words.opening
  const unexplained = flow.failure && !verdict ? flow.failure : null
  return (
    <Page
      title={words.title}
      dock={
        <Dock note={triesWords(check)}>
          {ways.includes('review') && (
            <Button kind={ways[0] === 'review' ? 'solid' : 'outline'} onPress={() => setScreen('review')}>
              {words.review.open}
            </Button>
          )}
          {ways.includes('counter') && (
            <Button kind={ways[0] === 'counter' ? 'solid' : 'outline'} onPress={() => setScreen('counter')}>
              {words.atCounter}
            </Button>
          )}
          {ways.includes('ask') && check && (
            <Button onPress={() => flow.ask(check.checkId)} busy={busy !== null && busyWords}>
              {words.askAgain}
            </Button>
          )}
          {ways.includes('again') && (
            <Button onPress={start} busy={busy !== null && busyWords}>
              {verdict ? words.again : words.start}
            </Button>
          )}
        </Dock>
      }
    >
      {missing && <ErrorSummary title={words.summary} message={words.missing} onPress={() => undefined} />}
      {verdict ? (
        <Verdict tone="warn" icon="face" title={verdict.title} note={verdict.note} />
      ) : (
        <Verdict tone="blue" icon="face" {...words.ready[purpose]} />
      )}
      {busy && (
        <Strip tone="blue" icon="hourglass" live>
          {busyWords}
        </Strip>
      )}
      {unexplained && (
        <ErrorState error={unexplained} retry={{ words: common.retry, act: start, busy: busy !== null }} />
      )}
      {ways.includes('again') && (
        <FaceTerms
          agreed={agreed}
          bad={missing}
          onAgree={(ticked) => {
            setAgreed(ticked)
            setMissing(false)
          }}
        />
      )}
    </Page>
  )
}

function AtCounter({ onBack }: { onBack: () => void }) {
  return (
    <Page
      title={words.title}
      dock={
        <Dock>
          <Button kind="outline" onPress={onBack}>
            {common.back}
          </Button>
        </Dock>
      }
    >
      <Verdict tone="blue" icon="hall" title={words.counters} note={words.countersNote} />
      <Counters />
    </Page>
  )
}
