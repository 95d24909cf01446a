import { View } from '@tarojs/components'
import { memo } from 'react'
import type { DecisionSummary } from '@/contract/document-views'
import { formatDate } from '@/domain/dates'
import { formatDecisionNumber } from '@/domain/decision-number'
import { common } from '@/locales/zh-cn/common'
import { voucherWords } from '@/locales/zh-cn/vouchers'
import { wholeYuan } from '@/locales/zh-cn/yuan'
import { entryLink } from '@/platform/entry-link'
import { openPage, routes } from '@/platform/navigation'
import { Answered, loadedAt } from '@/ui/answered/answered'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Empty } from '@/ui/empty/empty'
import { ErrorState } from '@/ui/error-state/error-state'
import type { IconName } from '@/ui/icon/icon-name'
import { ListRow } from '@/ui/list-row/list-row'
import { Page } from '@/ui/page/page'
import { Tag } from '@/ui/tag/tag'
import type { Tone } from '@/ui/tone'
import { useDecisions } from '../api/list-decisions'

const words = voucherWords.decisions
const BOXES = [
  [70, 40],
  [60, 40],
]

const LOOKS: Record<DecisionSummary['state'], { tone: Tone; icon: IconName }> = {
  'to-pay': { tone: 'warn', icon: 'yuan' },
  paid: { tone: 'good', icon: 'check-circle' },
  warning: { tone: 'good', icon: 'check-circle' },
  'on-hold': { tone: 'blue', icon: 'hourglass' },
  withdrawn: { tone: 'grey', icon: 'undo' },
  lapsed: { tone: 'grey', icon: 'undo' },
}

/** All decisions against the caller, newest first. */
export function DecisionsPage() {
  const answer = useDecisions()
  return (
    <Answered answer={answer} title={words.title} boxes={BOXES} words={words.fetching}>
      {({ pages }) => {
        const decisions = pages.flatMap((page) => page.decisions)
        return (
          <Page title={words.title} loadedAt={loadedAt(answer)}>
            {decisions.length === 0 && <Empty icon="doc" title={words.empty.title} note={words.empty.note} />}
            <Card flush>
              {decisions.map((decision) => (
                <Row key={decision.decisionId} decision={decision} />
              ))}
            </Card>
            {answer.error && (
              <ErrorState
                error={answer.error}
                retry={{ words: common.retry, act: () => void answer.refetch(), busy: answer.isFetching }}
              />
            )}
            {answer.hasNextPage && (
              <Button
                kind="outline"
                onPress={() => void answer.fetchNextPage()}
                busy={answer.isFetchingNextPage && words.fetching}
              >
                {words.more}
              </Button>
            )}
          </Page>
        )
      }}
    </Answered>
  )
}

/** Made here, its paper opens; otherwise what the look-up by number shows. */
function open({ decisionId, number, madeHere }: DecisionSummary): void {
  void (madeHere ? openPage(routes.servedDecision(decisionId)) : entryLink.open(number))
}

const Row = memo(function Row({ decision }: { decision: DecisionSummary }) {
  const { act, number, servedOn, fineFen, points, state } = decision
  const penalty = state === 'warning' ? words.warning : words.fine(wholeYuan(fineFen))
  return (
    <ListRow
      title={act}
      note={
        <>
          <View>{words.row(formatDate(servedOn, 'YYYY年M月D日'), penalty, points)}</View>
          <View>{formatDecisionNumber(number)}</View>
        </>
      }
      trailing={<Tag {...LOOKS[state]}>{words.states[state]}</Tag>}
      onPress={() => open(decision)}
    />
  )
})
