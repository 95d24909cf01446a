import { settlingWords } from '@/locales/zh-cn/settling'
import { openPage, replacePage, routes } from '@/platform/navigation'
import { Button } from '@/ui/button/button'
import { Dock } from '@/ui/dock/dock'
import { Page } from '@/ui/page/page'
import { SectionLabel } from '@/ui/section-label/section-label'
import { Verdict } from '@/ui/verdict/verdict'
import { ReasonRows } from '../conditions/reason-rows'
import type { Refused } from './use-confirm'

const words = settlingWords.refused

interface RefusedPageProps {
  refused: Refused
  /** Those that could still be settled. */
  rest: readonly string[]
}

/** Something changed since the list was shown: which records cannot be settled here, why, and how to go on. */
export function RefusedPage({ refused, rest }: RefusedPageProps) {
  return (
    <Page
      dock={
        <Dock>
          <Button kind={rest.length > 0 ? 'outline' : 'solid'} onPress={() => void replacePage(routes.violations)}>
            {words.back}
          </Button>
          {rest.length > 0 && (
            <Button onPress={() => void replacePage(routes.confirm(rest))}>{words.rest(rest.length)}</Button>
          )}
        </Dock>
      }
    >
      <Verdict tone="warn" icon="warn" title={words.title(rest.length === 0)} note={words.note} />
      <RefusedRecords refused={refused} />
    </Page>
  )
}

/** Each refused record with its reasons. */
export function RefusedRecords({ refused }: { refused: Refused }) {
  return refused.map(({ recordId, act, conditions }) => (
    <RefusedRecord key={recordId} recordId={recordId} act={act} conditions={conditions} />
  ))
}

function RefusedRecord({ recordId, act, conditions }: Refused[number]) {
  return (
    <>
      <SectionLabel>{act}</SectionLabel>
      <ReasonRows unmet={conditions.filter(({ met }) => !met)} />
      <Button
        kind="text"
        onPress={() => void openPage(routes.conditions(recordId))}
        label={`${act}，${words.seeRecord}`}
      >
        {words.seeRecord}
      </Button>
    </>
  )
}
