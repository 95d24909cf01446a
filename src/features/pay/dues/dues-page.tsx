import { View } from '@tarojs/components'
import { Fragment, useCallback, useEffect, useRef, useState } from 'react'
import type { DecisionView } from '@/contract/payment-bills'
import { type Fen, sumFen } from '@/domain/money'
import { duesWords as words } from '@/locales/zh-cn/pay-dues'
import { CloudFailure } from '@/platform/cloud/cloud-failure'
import { tell } from '@/platform/contact'
import { openPage, routes } from '@/platform/navigation'
import { Answered, loadedAt } from '@/ui/answered/answered'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Dock } from '@/ui/dock/dock'
import { Empty } from '@/ui/empty/empty'
import { yuan } from '@/ui/money/money'
import { Page } from '@/ui/page/page'
import { SectionLabel } from '@/ui/section-label/section-label'
import { useDues } from '../api/list-dues'
import { PayDock } from '../parts/pay-dock'
import { PaymentNoticeStrip } from '../parts/payment-notice'
import type { PaymentRequest } from '../payment'
import { usePayment } from '../use-payment'
import { choose, firstChoice, MOST_TOGETHER, stillChosen } from './chosen-dues'
import { DueRow } from './due-row'
import './dues-page.scss'

const BOXES = [
  [60, 40],
  [70, 50],
  [70, 50],
]

/** 待缴罚款: the caller's own unpaid decisions, paid together per authority or one by one. */
export function DuesPage({ wanted }: { wanted: readonly string[] }) {
  const answer = useDues()
  const refetch = async () => {
    const { data, error } = await answer.refetch()
    if (!data) throw error
    return data.decisions
  }
  return (
    <Answered answer={answer} title={words.title} boxes={BOXES} words={words.fetching}>
      {({ decisions }) =>
        decisions.length === 0 ? (
          <NothingDue />
        ) : (
          <Dues decisions={decisions} wanted={wanted} since={loadedAt(answer)} refetch={refetch} />
        )
      }
    </Answered>
  )
}

interface DuesProps {
  decisions: readonly DecisionView[]
  wanted: readonly string[]
  since: string | undefined
  refetch: () => Promise<readonly DecisionView[]>
}

function Dues({ decisions, wanted, since, refetch }: DuesProps) {
  const [ids, setIds] = useState<readonly string[]>(() => firstChoice(decisions, wanted))
  const chosen = stillChosen(decisions, ids)
  const total = totalOf(chosen)
  const { paying, notice, start } = usePayment(requestFor(chosen), async () => {
    const now = stillChosen(await refetch(), ids)
    if (now.length > 0) return totalOf(now)
    throw new CloudFailure('NOT_PAYABLE', {
      message: 'nothing of the choice is due any more',
      retryable: false,
      traceId: '',
    })
  })
  const latest = useRef({ decisions, ids, refetch })
  useEffect(() => {
    latest.current = { decisions, ids, refetch }
  })
  // Stays the same, so that a tick draws one row and not all of them.
  const onChoose = useCallback((one: DecisionView) => {
    const choice = choose(latest.current.decisions, latest.current.ids, one)
    if (choice.kind === 'other-authority') tell(words.others(one.authority.name))
    if (choice.kind === 'too-many') tell(words.most(MOST_TOGETHER))
    setIds(choice.ids)
  }, [])
  const onLapsed = useCallback(() => void latest.current.refetch().catch(() => undefined), [])
  const pay = (means?: 'card') => (chosen.length > 0 ? void start(means) : tell(words.noneChosen))
  return (
    <Page
      title={words.title}
      loadedAt={since}
      dock={<PayDock totalFen={total} paying={paying} onPay={() => pay()} onCard={() => pay('card')} />}
    >
      {notice && <PaymentNoticeStrip notice={notice} />}
      <Card>
        <View className="dues-page__total">{words.total(decisions.length, yuan(totalOf(decisions)))}</View>
        <View className="dues-page__choose">{`${words.choose}。${words.chosen(chosen.length)}`}</View>
      </Card>
      {byAuthority(decisions).map(({ name, ofOne }) => (
        <Fragment key={name}>
          <SectionLabel>{name}</SectionLabel>
          <Card flush>
            {ofOne.map((decision) => (
              <DueRow
                key={decision.decisionId}
                decision={decision}
                chosen={ids.includes(decision.decisionId)}
                onChoose={onChoose}
                onLapsed={onLapsed}
              />
            ))}
          </Card>
        </Fragment>
      ))}
    </Page>
  )
}

const totalOf = (decisions: readonly DecisionView[]): Fen => sumFen(decisions.map(({ totalFen }) => totalFen))

function byAuthority(decisions: readonly DecisionView[]): { name: string; ofOne: DecisionView[] }[] {
  const groups: { name: string; ofOne: DecisionView[] }[] = []
  for (const decision of decisions) {
    const group = groups.find(({ name }) => name === decision.authority.name)
    if (group) group.ofOne.push(decision)
    else groups.push({ name: decision.authority.name, ofOne: [decision] })
  }
  return groups
}

/** One decision is ordered as on its own page, so that both share the key of an unfinished attempt. */
function requestFor(chosen: readonly DecisionView[]): PaymentRequest {
  const decisionIds = chosen.map(({ decisionId }) => decisionId)
  const [only] = decisionIds
  return {
    target:
      decisionIds.length === 1 && only ? { kind: 'decision', decisionId: only } : { kind: 'decisions', decisionIds },
    purpose: `place-order:${[...decisionIds].sort().join(',')}`,
    expectedTotalFen: totalOf(chosen),
    page: routes.duesOf(decisionIds),
    windowName: null,
  }
}

function NothingDue() {
  return (
    <Page
      title={words.title}
      dock={
        <Dock>
          <Button kind="outline" onPress={() => void openPage(routes.lookUp)}>
            {words.emptyActs.number}
          </Button>
          <Button onPress={() => void openPage(routes.receipts)}>{words.emptyActs.receipts}</Button>
        </Dock>
      }
    >
      <Empty title={words.empty.title} note={words.empty.note} />
    </Page>
  )
}
