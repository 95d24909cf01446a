import { useEffect, useState } from 'react'
import type { Verdict } from '@/contract/checks'
import { checkWords } from '@/locales/zh-cn/checks'
import { asCloudFailure, type CloudFailure } from '@/platform/cloud/cloud-failure'
import { cloudClock } from '@/platform/cloud-clock'
import { ErrorState } from '@/ui/error-state/error-state'
import { Page } from '@/ui/page/page'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { useVerdict } from '../api/ask'
import { keptKeys } from '../api/kept-keys'
import type { Question } from '../question'
import { ChangedPage } from './changed-page'
import { PaperPage } from './paper-page'
import { readOffline } from './read-offline'
import { ResultDock } from './result-dock'
import { SignedPage } from './signed-page'
import { ToldPage } from './told-page'
import { type ToldScreen, toldScreens } from './told-screens'

/** Nobody could be asked: what the phone knows by itself has to do. */
const UNHEARD: readonly string[] = ['OFFLINE', 'TIMED_OUT']

/** The verdict on one document: asked once, told in full, with a way on whatever it is. */
export function ResultPage({ question }: { question: Question }) {
  const answer = useVerdict(question)
  const by = question.by === 'code' ? 'code' : 'number'
  const heard = answer.data !== undefined
  useEffect(() => {
    if (heard) void keptKeys.refresh()
  }, [heard])
  if (answer.data) return <VerdictPage verdict={answer.data} by={by} />
  if (answer.error)
    return (
      <Unanswered
        question={question}
        failure={asCloudFailure(answer.error)}
        onAskAgain={() => void answer.refetch()}
        busy={answer.isFetching}
      />
    )
  return (
    <Page title={checkWords.result.title}>
      <Skeleton
        cards={[
          [40, 60],
          [50, 70, 80, 60, 75, 40],
          [60, 80],
        ]}
        words={checkWords.result.asking}
      />
    </Page>
  )
}

/** No code has come, or one that is nobody's of ours: nobody has to be asked. */
export function NoDocument({ scanned }: { scanned: boolean }) {
  return <Told screen={scanned ? toldScreens.unknownCode : toldScreens.nothing} />
}

const Told = ({ screen }: { screen: ToldScreen }) => <ToldPage screen={screen} by="code" onAskAgain={() => undefined} />

function VerdictPage({ verdict, by }: { verdict: Verdict; by: 'code' | 'number' }) {
  switch (verdict.verdict) {
    case 'genuine':
    case 'withdrawn':
    case 'expired':
      return <PaperPage verdict={verdict} by={by} />
    case 'changed':
      return <ChangedPage verdict={verdict} by={by} />
    case 'code-over':
      return <Told screen={toldScreens.codeOver} />
    case 'code-used':
      return <Told screen={toldScreens.codeUsed} />
    case 'unknown':
      return by === 'code' ? (
        <Told screen={toldScreens.unknownCode} />
      ) : (
        <ToldPage screen={toldScreens.unknownNumber} by={by} onAskAgain={() => undefined} />
      )
  }
}

interface UnansweredProps {
  question: Question
  failure: CloudFailure
  onAskAgain: () => void
  busy: boolean
}

function Unanswered({ question, failure, onAskAgain, busy }: UnansweredProps) {
  const by = question.by === 'code' ? 'code' : 'number'
  // As of the moment of the scan: a code that was good then does not go bad while it is looked at.
  const [reading] = useState(() =>
    question.by === 'code' ? readOffline(question.token, keptKeys.read(), cloudClock.now()) : null,
  )
  if (failure.code === 'TOO_MANY_TRIES')
    return <ToldPage screen={toldScreens.tooMany} by={by} onAskAgain={onAskAgain} busy={busy} />
  if (reading && UNHEARD.includes(failure.code))
    switch (reading.kind) {
      case 'signed':
        return <SignedPage reading={reading} onAskAgain={onAskAgain} busy={busy} />
      case 'over':
        return <Told screen={toldScreens.overOffline} />
      case 'not-genuine':
        return <Told screen={toldScreens.unknownCode} />
      case 'unknown-key':
        return <ToldPage screen={toldScreens.unknownKey} by={by} onAskAgain={onAskAgain} busy={busy} />
    }
  return (
    <Page
      title={checkWords.result.title}
      dock={
        <ResultDock
          by={by}
          main={{ words: checkWords.result.askAgain, act: onAskAgain, busy: busy && checkWords.result.asking }}
        />
      }
    >
      <ErrorState error={failure} />
    </Page>
  )
}
