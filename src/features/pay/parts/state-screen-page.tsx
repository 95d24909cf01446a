import { type ReactNode, useEffect } from 'react'
import { codeWords } from '@/locales/zh-cn/pay-code'
import { screen as readerOfScreen } from '@/platform/screen'
import { Button } from '@/ui/button/button'
import { Dock } from '@/ui/dock/dock'
import { Page } from '@/ui/page/page'
import { SectionLabel } from '@/ui/section-label/section-label'
import { StepRows } from '@/ui/step-rows/step-rows'
import { Verdict } from '@/ui/verdict/verdict'
import { CodeComparison } from '../code/code-comparison'
import type { Act, StateScreen } from '../state-screen'

const ACT_WORDS: Record<Act, string> = {
  'scan-again': codeWords.acts.scanAgain,
  scan: codeWords.acts.scan,
  'type-number': codeWords.acts.typeNumber,
  'see-order': codeWords.acts.seeOrder,
  'see-receipt': codeWords.acts.seeReceipt,
  'see-bill': codeWords.acts.seeBill,
  'ask-again': codeWords.acts.askAgain,
  'go-home': codeWords.acts.goHome,
}

interface StateScreenPageProps {
  screen: StateScreen
  onAct: (act: Act) => void
  /** The first act has begun: its words meanwhile. */
  busy?: string | false
  /** What the state is about, below the verdict. */
  children?: ReactNode
}

/** A whole page for one state: what it is, what to do in order, and the way on. */
export function StateScreenPage({ screen, onAct, busy = false, children }: StateScreenPageProps) {
  const { tone, icon, title, text, comparison, steps, acts } = screen
  const [first, second] = acts
  useEffect(() => readerOfScreen.announce(`${title}。${text}`), [title, text])
  return (
    <Page
      dock={
        <Dock>
          {second && (
            <Button kind="outline" onPress={() => onAct(second)}>
              {ACT_WORDS[second]}
            </Button>
          )}
          <Button onPress={() => onAct(first)} busy={busy}>
            {ACT_WORDS[first]}
          </Button>
        </Dock>
      }
    >
      <Verdict tone={tone} icon={icon} title={title} note={text} />
      {children}
      {comparison && <CodeComparison />}
      {steps.length > 0 && <SectionLabel>{codeWords.whatToDo}</SectionLabel>}
      {steps.length > 0 && <StepRows steps={steps} />}
    </Page>
  )
}
