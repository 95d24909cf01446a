import { useQuery } from '@tanstack/react-query'
import type { PersonGroup } from '@/contract/identity'
import { common } from '@/locales/zh-cn/common'
import { registrationWords } from '@/locales/zh-cn/registration'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { CounterCard } from '@/ui/counter-card/counter-card'
import { Dock } from '@/ui/dock/dock'
import { ErrorState } from '@/ui/error-state/error-state'
import { ListRow } from '@/ui/list-row/list-row'
import { Page } from '@/ui/page/page'
import { SectionLabel } from '@/ui/section-label/section-label'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { Strip } from '@/ui/strip/strip'
import { Verdict } from '@/ui/verdict/verdict'
import { findCounters } from '../api/register'

const words = registrationWords.window

/** This group or paper is seen by an officer: what to bring, where, when, and the way there. */
export function WindowOnly({ group, onChange }: { group: PersonGroup; onChange: () => void }) {
  return (
    <Page
      title={registrationWords.title}
      dock={
        <Dock>
          <Button kind="outline" onPress={onChange}>
            {words.change}
          </Button>
        </Dock>
      }
    >
      <Verdict tone="blue" icon="hall" title={words.title} note={words.note} />
      <SectionLabel>{words.bring}</SectionLabel>
      <Card flush>
        {[...words.papers[group], ...words.alwaysToo].map((paper) => (
          <ListRow key={paper} icon="doc" title={paper} />
        ))}
      </Card>
      <Counters />
    </Page>
  )
}

/** Where an officer sits: with address, hours and the ways to reach it. */
export function Counters() {
  const answer = useQuery({ queryKey: ['identity', 'counters'], queryFn: findCounters, retry: false })
  if (answer.error)
    return (
      <ErrorState
        error={answer.error}
        retry={{ words: common.retry, act: () => void answer.refetch(), busy: answer.isFetching }}
      />
    )
  if (!answer.data) return <Skeleton cards={[[50, 80, 80]]} words={words.loading} />
  if (answer.data.counters.length === 0)
    return (
      <Strip tone="blue" icon="headset">
        {words.none}
      </Strip>
    )
  return (
    <>
      <SectionLabel>{words.counters}</SectionLabel>
      {answer.data.counters.map((counter) => (
        <CounterCard key={counter.counterId} counter={counter} />
      ))}
    </>
  )
}
