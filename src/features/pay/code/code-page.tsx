import { useEffect } from 'react'
import { codeWords } from '@/locales/zh-cn/pay-code'
import { asCloudFailure } from '@/platform/cloud/cloud-failure'
import { useElder } from '@/platform/elder-mode'
import { replacePage, routes } from '@/platform/navigation'
import { useBill } from '../api/open-bill'
import { numberDraft } from '../decision/chosen-decision'
import { performAct } from '../parts/acts'
import { StateScreenPage } from '../parts/state-screen-page'
import { GenuineCode } from './genuine-code'
import { useAutoOpen } from './use-auto-open'
import { judge, type OfflineReading } from './verdict'
import { verdictScreen } from './verdict-screens'

interface CodePageProps {
  reading: OfflineReading
  /** Came to know whether the code is genuine, not to pay: nothing goes on by itself. */
  onlyChecking: boolean
}

/** Genuine or not, and what to do: the phone says it at once, the bill follows from the cloud. */
export function CodePage({ reading, onlyChecking }: CodePageProps) {
  const elder = useElder()
  const answer = useBill(reading.kind === 'signed' ? reading.token : null)
  const failure = answer.error ? asCloudFailure(answer.error) : null
  const verdict = judge(reading, { bill: answer.data ?? null, failure: answer.isFetching ? null : failure })
  const seeBill = () => void replacePage(routes.bill)
  const auto = useAutoOpen(verdict.kind === 'genuine', !elder && !onlyChecking, seeBill)
  const digits = verdict.kind === 'decision-number' ? verdict.digits : null
  useEffect(() => {
    if (digits === null) return
    numberDraft.submit(digits)
    void replacePage(routes.lookUp)
  }, [digits])

  if (verdict.kind === 'decision-number') return null
  if (verdict.kind === 'checking' || verdict.kind === 'genuine') {
    const known =
      verdict.kind === 'genuine'
        ? { bill: verdict.bill, issuer: verdict.bill.authority.name, expiresAt: verdict.bill.expiresAt }
        : { bill: null, issuer: verdict.issuer, expiresAt: verdict.expiresAt }
    return <GenuineCode {...known} auto={auto} onGo={seeBill} />
  }
  return (
    <StateScreenPage
      screen={verdictScreen(verdict)}
      busy={answer.isFetching && codeWords.genuine.fetching}
      onAct={(act) => performAct(act, { orderNo: answer.data?.myOrderNo, askAgain: () => void answer.refetch() })}
    />
  )
}
