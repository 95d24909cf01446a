import { useQueryClient } from '@tanstack/react-query'
import { payWords } from '@/locales/zh-cn/pay'
import { codeWords } from '@/locales/zh-cn/pay-code'
import { ErrorState } from '@/ui/error-state/error-state'
import { Page } from '@/ui/page/page'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { refetchBill, useBill } from '../api/open-bill'
import { judgeBill, type OfflineReading } from '../code/verdict'
import { verdictScreen } from '../code/verdict-screens'
import { performAct } from '../parts/acts'
import { StateScreenPage } from '../parts/state-screen-page'
import { OpenBill } from './open-bill'

const BOXES = [
  [60, 40],
  [30, 50, 80, 80, 60],
  [70, 50, 70],
]

/** The bill of the code that was checked last, or a screen for the state that it is in instead. */
export function BillPage({ reading }: { reading: OfflineReading }) {
  const token = reading.kind === 'signed' ? reading.token : null
  const answer = useBill(token)
  const queries = useQueryClient()
  if (token === null)
    return <StateScreenPage screen={verdictScreen({ kind: 'empty' })} onAct={(act) => performAct(act, {})} />
  const askAgain = () => void answer.refetch()
  if (!answer.data)
    return (
      <Page title={payWords.bill.title}>
        {answer.error && !answer.isFetching ? (
          <ErrorState error={answer.error} retry={{ words: codeWords.acts.askAgain, act: askAgain }} />
        ) : (
          <Skeleton cards={BOXES} words={codeWords.genuine.fetching} />
        )}
      </Page>
    )
  const bill = answer.data
  const verdict = judgeBill(token, bill)
  if (verdict.kind === 'paid' || verdict.kind === 'withdrawn' || verdict.kind === 'expired')
    return (
      <StateScreenPage
        screen={verdictScreen(verdict)}
        onAct={(act) => performAct(act, { orderNo: bill.myOrderNo, askAgain })}
      />
    )
  return (
    <OpenBill
      token={token}
      bill={bill}
      refresh={async () => (await refetchBill(queries, token)).totalFen}
      askAgain={askAgain}
      asking={answer.isFetching}
    />
  )
}
