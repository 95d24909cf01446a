import { View } from '@tarojs/components'
import { useEffect } from 'react'
import type { ServedDecision } from '@/contract/violations'
import { formatInstant } from '@/domain/dates'
import { sumFen } from '@/domain/money'
import { settlingWords } from '@/locales/zh-cn/settling'
import { openPage, replacePage, routes } from '@/platform/navigation'
import { screen } from '@/platform/screen'
import { Answered, loadedAt } from '@/ui/answered/answered'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Dock } from '@/ui/dock/dock'
import { ListRow } from '@/ui/list-row/list-row'
import { yuan } from '@/ui/money/money'
import { Page } from '@/ui/page/page'
import { PointsRing } from '@/ui/points-ring/points-ring'
import { SectionLabel } from '@/ui/section-label/section-label'
import { Strip } from '@/ui/strip/strip'
import { Verdict } from '@/ui/verdict/verdict'
import { isBeingRecorded, useDecisions, useLicenceAfter } from '../api/get-decision'
import { DecisionState, isToBePaid } from '../decision/decision-page'
import { DecisionPaper } from '../decision/decision-paper'
import { shortDay } from '../parts/record-terms'
import './served-page.scss'

const words = settlingWords.served
const BOXES = [
  [60, 40],
  [70, 50],
  [80, 60, 60],
]

/** What was just decided: the papers, the points that moved, and paying now or later. */
export function ServedPage({ decisionIds }: { decisionIds: readonly string[] }) {
  const answer = useDecisions(decisionIds)
  return (
    <Answered answer={answer} title={words.title} boxes={BOXES} words={words.fetching}>
      {(decisions) => <Served decisions={decisions} since={loadedAt(answer)} />}
    </Answered>
  )
}

function Served({ decisions, since }: { decisions: readonly ServedDecision[]; since: string | undefined }) {
  const title = decisions.every(({ penalty }) => penalty === 'warning')
    ? words.warningHeading
    : words.heading(decisions.length)
  useEffect(() => screen.announce(title), [title])
  const [only] = decisions
  return (
    <Page title={words.title} loadedAt={since} dock={<ServedDock decisions={decisions} />}>
      <Verdict tone="good" icon="stamp" title={title} note={dueLine(decisions)} solid />
      <PointsMoved decisions={decisions} />
      {decisions.length === 1 && only ? (
        <>
          <DecisionState decision={only} />
          <DecisionPaper decision={only} />
        </>
      ) : (
        <Papers decisions={decisions} />
      )}
    </Page>
  )
}

function dueLine(decisions: readonly ServedDecision[]): string {
  const unpaid = decisions.filter(isToBePaid)
  const [first] = unpaid
  if (!first) return words.nothingToPay
  if (first.lapsesAt) return words.provisional(formatInstant(first.lapsesAt, 'HH:mm'))
  const total = yuan(sumFen(unpaid.map(({ fineFen }) => fineFen)))
  return first.dueOn ? words.due(total, shortDay(first.dueOn)) : total
}

function PointsMoved({ decisions }: { decisions: readonly ServedDecision[] }) {
  const licence = useLicenceAfter()
  const added = decisions.reduce((sum, { points }) => sum + points, 0)
  if (!licence || added === 0) return <Card>{words.added(added)}</Card>
  const after = licence.points + licence.pendingPoints
  return (
    <Card className="points-moved">
      <PointsRing points={after - added} added={added} size={60} />
      <View>{words.moved(after - added, after)}</View>
    </Card>
  )
}

function Papers({ decisions }: { decisions: readonly ServedDecision[] }) {
  return (
    <>
      {decisions.some(isBeingRecorded) && (
        <Strip tone="blue" icon="hourglass" note={words.recordingNote} live>
          {words.recording}
        </Strip>
      )}
      <SectionLabel>{words.list}</SectionLabel>
      <Card flush>
        {decisions.map(({ decisionId, act, fineFen, points }) => (
          <ListRow
            key={decisionId}
            icon="doc"
            title={act}
            note={fineFen > 0 ? words.row(yuan(fineFen), points) : words.warning}
            onPress={() => void openPage(routes.servedDecision(decisionId))}
          />
        ))}
      </Card>
    </>
  )
}

function ServedDock({ decisions }: { decisions: readonly ServedDecision[] }) {
  const unpaid = decisions.filter(isToBePaid)
  const leave = () => void replacePage(routes.violations)
  if (unpaid.length === 0)
    return (
      <Dock>
        <Button onPress={leave}>{words.done}</Button>
      </Dock>
    )
  const provisional = unpaid.some(({ status }) => status === 'provisional')
  return (
    <Dock note={provisional ? words.payNowNote : unpaid.length > 1 ? words.payAll : undefined}>
      <Button kind="outline" onPress={leave}>
        {words.later}
      </Button>
      <Button onPress={() => void openPage(routes.duesOf(unpaid.map(({ decisionId }) => decisionId)))}>
        {words.pay}
      </Button>
    </Dock>
  )
}
