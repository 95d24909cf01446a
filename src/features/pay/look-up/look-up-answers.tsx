import { useEffect } from 'react'
import type { DecisionView } from '@/contract/payment-bills'
import { formatDate } from '@/domain/dates'
import { common } from '@/locales/zh-cn/common'
import { payWords } from '@/locales/zh-cn/pay'
import { screen } from '@/platform/screen'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { ErrorState } from '@/ui/error-state/error-state'
import type { IconName } from '@/ui/icon/icon-name'
import { ListRow } from '@/ui/list-row/list-row'
import { yuan } from '@/ui/money/money'
import { SectionLabel } from '@/ui/section-label/section-label'
import { StepRows } from '@/ui/step-rows/step-rows'
import { Strip } from '@/ui/strip/strip'
import type { LookUpResult } from './look-up-result'

const words = payWords.lookUp

interface LookUpAnswersProps {
  result: Exclude<LookUpResult, { kind: 'wrong' }>
  onPick: (digits: string, decisionId: string) => void
  onRetry: () => void
  /** Back to the number, to change it. */
  onChange: () => void
}

/** Everything that may come of a number, below the field that still holds it. */
export function LookUpAnswers({ result, onPick, onRetry, onChange }: LookUpAnswersProps) {
  switch (result.kind) {
    case 'found':
      return <Several digits={result.digits} decisions={result.decisions} onPick={onPick} />
    case 'other-paper':
      return <Told {...words.otherKinds[result.paper]} icons={['doc', 'hall']} onChange={onChange} />
    case 'none':
      return <Told {...words.none} icons={['eye', 'clock', 'pin']} onChange={onChange} />
    case 'too-many':
      return <Told {...words.tooMany} steps={[]} icons={[]} onChange={onChange} />
    case 'failure':
      return <ErrorState error={result.failure} retry={{ words: common.retry, act: onRetry }} />
  }
}

interface ToldProps {
  title: string
  text: string
  steps: readonly { title: string; text: string }[]
  icons: readonly IconName[]
  onChange: () => void
}

function Told({ title, text, steps, icons, onChange }: ToldProps) {
  useEffect(() => screen.announce(`${title}。${text}`), [title, text])
  return (
    <>
      <Strip tone="warn" icon="warn" note={text} live>
        {title}
      </Strip>
      {steps.length > 0 && <StepRows steps={steps.map((step, at) => ({ ...step, icon: icons[at] ?? 'info' }))} />}
      <Button kind="outline" onPress={onChange}>
        {words.tryAgain}
      </Button>
    </>
  )
}

interface SeveralProps {
  digits: string
  decisions: readonly DecisionView[]
  onPick: (digits: string, decisionId: string) => void
}

/** Several share the first 15 digits: told apart by what was done and when. */
function Several({ digits, decisions, onPick }: SeveralProps) {
  return (
    <>
      <SectionLabel>{words.pickTitle}</SectionLabel>
      <Strip tone="blue" icon="info">
        {words.pickText(decisions.length)}
      </Strip>
      <Card flush>
        {decisions.map((decision) => (
          <ListRow
            key={decision.decisionId}
            title={decision.act}
            note={`${decision.payerMasked}，${words.servedOn(formatDate(decision.servedOn, 'M月D日'))}`}
            value={yuan(decision.totalFen)}
            onPress={() => onPick(digits, decision.decisionId)}
          />
        ))}
      </Card>
    </>
  )
}
