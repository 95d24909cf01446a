import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { DecisionView } from '@/contract/payment-bills'
import type { Fen } from '@/domain/money'
import { common } from '@/locales/zh-cn/common'
import { payWords } from '@/locales/zh-cn/pay'
import { CloudFailure } from '@/platform/cloud/cloud-failure'
import { ask, callPhone } from '@/platform/contact'
import { replacePage, routes } from '@/platform/navigation'
import { Card } from '@/ui/card/card'
import { ErrorState } from '@/ui/error-state/error-state'
import { ListRow } from '@/ui/list-row/list-row'
import { Page } from '@/ui/page/page'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { lookUpAgain, lookUpQuery } from '../api/look-up'
import { Lapse } from '../dues/lapse'
import { performAct } from '../parts/acts'
import { PayDock } from '../parts/pay-dock'
import { PaymentNoticeStrip } from '../parts/payment-notice'
import { StateScreenPage } from '../parts/state-screen-page'
import { SurchargeSheet } from '../parts/surcharge-sheet'
import { usePayment } from '../use-payment'
import { chosenDecision } from './chosen-decision'
import { closedScreen } from './closed-screens'
import { CostCard } from './cost-card'
import { DecisionCard, DecisionFacts } from './decision-card'

const words = payWords.decision
const BOXES = [
  [30, 50, 80, 60],
  [40, 100, 100, 70],
]

/** The decision that was found by its number. Opened cold, it leads back to the question. */
export function DecisionPage() {
  const [chosen] = useState(chosenDecision.current)
  const queries = useQueryClient()
  const answer = useQuery({ ...lookUpQuery(chosen?.digits ?? ''), enabled: chosen !== null })
  useEffect(() => {
    if (!chosen) void replacePage(routes.lookUp)
  }, [chosen])
  if (!chosen) return null
  const pick = (found: typeof answer.data) =>
    found?.kind === 'found' ? found.decisions.find(({ decisionId }) => decisionId === chosen.decisionId) : undefined
  const decision = pick(answer.data)
  const again = async (): Promise<Fen> => {
    const now = pick(await lookUpAgain(queries, chosen.digits))
    if (now) return now.totalFen
    throw new CloudFailure('NOT_FOUND', { message: 'the decision is gone', retryable: false, traceId: '' })
  }
  if (!decision)
    return (
      <Page title={words.title}>
        {answer.error ? (
          <ErrorState error={answer.error} retry={{ words: common.retry, act: () => void answer.refetch() }} />
        ) : (
          <Skeleton cards={BOXES} words={payWords.lookUp.busy} />
        )}
      </Page>
    )
  if (decision.notPayable)
    return (
      <StateScreenPage
        screen={closedScreen(decision, decision.notPayable)}
        busy={answer.isFetching && common.asking}
        onAct={(act) => performAct(act, { askAgain: () => void answer.refetch() })}
      >
        <Card roomy>
          <DecisionFacts decision={decision} />
        </Card>
      </StateScreenPage>
    )
  return <OpenDecision decision={decision} refresh={again} />
}

function OpenDecision({ decision, refresh }: { decision: DecisionView; refresh: () => Promise<Fen> }) {
  const [explained, setExplained] = useState(false)
  const { paying, notice, start } = usePayment(
    {
      target: { kind: 'decision', decisionId: decision.decisionId },
      purpose: `place-order:${decision.decisionId}`,
      expectedTotalFen: decision.totalFen,
      page: routes.decision,
      windowName: null,
    },
    refresh,
  )
  const lapsed = () => void refresh().catch(() => undefined)
  const hardship = async () => {
    if (await ask(words.hardshipAsk)) await callPhone(decision.authority.hotline)
  }
  return (
    <Page
      title={words.title}
      dock={
        <PayDock
          totalFen={decision.totalFen}
          paying={paying}
          onPay={() => void start()}
          onCard={() => void start('card')}
        />
      }
      overlay={<SurchargeSheet open={explained} onClose={() => setExplained(false)} />}
    >
      {notice && <PaymentNoticeStrip notice={notice} />}
      {decision.lapsesAt && <Lapse until={decision.lapsesAt} onUp={lapsed} />}
      <DecisionCard decision={decision} />
      {!decision.lapsesAt && <CostCard decision={decision} onExplain={() => setExplained(true)} />}
      <Card flush>
        <ListRow title={words.hardship} onPress={() => void hardship()} />
      </Card>
    </Page>
  )
}
