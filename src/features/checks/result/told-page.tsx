import { useEffect } from 'react'
import { checkWords } from '@/locales/zh-cn/checks'
import { screen as readerOfScreen } from '@/platform/screen'
import { Page } from '@/ui/page/page'
import { SectionLabel } from '@/ui/section-label/section-label'
import { StepRows } from '@/ui/step-rows/step-rows'
import { Verdict } from '@/ui/verdict/verdict'
import { checkAnother, ResultDock } from './result-dock'
import type { ToldScreen } from './told-screens'

const words = checkWords.result
const MAIN = { 'scan-now': words.scanNow, scan: words.scan, change: words.change, 'ask-again': words.askAgain }

interface ToldPageProps {
  screen: ToldScreen
  by: 'code' | 'number'
  onAskAgain: () => void
  busy?: boolean
}

/** A result whose state is the message. */
export function ToldPage({ screen, by, onAskAgain, busy = false }: ToldPageProps) {
  const { tone, icon, title, text, steps, main } = screen
  useEffect(() => readerOfScreen.announce(`${title}。${text}`), [title, text])
  const another = { words: words.again, act: () => checkAnother(by) }
  return (
    <Page
      title={words.title}
      dock={
        <ResultDock
          by={by}
          other={main === 'ask-again' ? another : undefined}
          main={{
            words: MAIN[main],
            act: main === 'ask-again' ? onAskAgain : () => checkAnother(main === 'change' ? 'number' : 'code'),
            busy: busy && words.asking,
          }}
        />
      }
    >
      <Verdict tone={tone} icon={icon} title={title} note={text} />
      {steps.length > 0 && <SectionLabel>{words.todo}</SectionLabel>}
      {steps.length > 0 && <StepRows steps={steps} />}
    </Page>
  )
}
