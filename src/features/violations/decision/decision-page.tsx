import type { ServedDecision } from '@/contract/violations'
import { formatInstant } from '@/domain/dates'
import { settlingWords } from '@/locales/zh-cn/settling'
import { openPage, routes } from '@/platform/navigation'
import { Answered, loadedAt } from '@/ui/answered/answered'
import { Button } from '@/ui/button/button'
import { Dock } from '@/ui/dock/dock'
import { Page } from '@/ui/page/page'
import { Strip } from '@/ui/strip/strip'
import { isBeingRecorded, useDecision } from '../api/get-decision'
import { shortDay } from '../parts/record-terms'
import { DecisionPaper } from './decision-paper'
import { useDecisionFile } from './use-decision-file'

const words = settlingWords.paper
const served = settlingWords.served
const BOXES = [[60, 80, 50, 50, 50, 100, 100, 100]]
const time = (at: string) => formatInstant(at, 'M月D日 HH:mm')

/** One own decision as a paper, with where it stands above it. */
export function ServedDecisionPage({ decisionId }: { decisionId: string }) {
  const answer = useDecision(decisionId)
  return (
    <Answered answer={answer} title={words.title} boxes={BOXES} words={served.fetching}>
      {(decision) => (
        <Page title={words.title} loadedAt={loadedAt(answer)} dock={<PaperDock decision={decision} />}>
          <DecisionState decision={decision} />
          <DecisionPaper decision={decision} />
        </Page>
      )}
    </Answered>
  )
}

/** In force and recorded needs no strip of its own: the paper says it all. */
export function DecisionState({ decision }: { decision: ServedDecision }) {
  const { status, withdrawnBecause, paidAt, lapsesAt } = decision
  if (status === 'withdrawn' || status === 'lapsed')
    return (
      <Strip
        tone={status === 'withdrawn' ? 'good' : 'warn'}
        icon="undo"
        note={withdrawnBecause ? words.withdrawnBecause[withdrawnBecause] : words.gone}
      >
        {withdrawnBecause === 'not-paid-in-time' ? words.states.lapsed : words.states[status]}
      </Strip>
    )
  if (status === 'provisional')
    return (
      <Strip tone="warn" icon="yuan" note={lapsesAt ? served.provisional(formatInstant(lapsesAt, 'HH:mm')) : undefined}>
        {words.states.provisional}
      </Strip>
    )
  if (isBeingRecorded(decision))
    return (
      <Strip tone="blue" icon="hourglass" note={served.recordingNote} live>
        {served.recording}
      </Strip>
    )
  if (paidAt)
    return (
      <Strip tone="good" icon="check-circle">
        {words.states.paid(time(paidAt))}
      </Strip>
    )
  return null
}

function PaperDock({ decision }: { decision: ServedDecision }) {
  const { busy, open } = useDecisionFile(decision.decisionId)
  const pdf = (
    <Button kind="outline" onPress={() => void open('pdf')} busy={busy === 'pdf' && words.opening}>
      {words.pdf}
    </Button>
  )
  if (isToBePaid(decision))
    return (
      <Dock note={decision.dueOn ? served.payNote(shortDay(decision.dueOn)) : undefined}>
        {pdf}
        <Button onPress={() => void openPage(routes.duesOf([decision.decisionId]))}>{served.pay}</Button>
      </Dock>
    )
  return (
    <Dock>
      {pdf}
      <Button onPress={() => void open('png')} busy={busy === 'png' && words.opening}>
        {words.picture}
      </Button>
    </Dock>
  )
}

/** A fine that stands and has not been paid. */
export const isToBePaid = ({ fineFen, paidAt, status }: ServedDecision): boolean =>
  fineFen > 0 && paidAt === null && (status === 'in-force' || status === 'provisional')
