import type { ConsentView } from '@/contract/vehicles'
import { formatInstant } from '@/domain/dates'
import { consentWords } from '@/locales/zh-cn/consents'
import { useInFront } from '@/platform/in-front'
import { openPage, routes } from '@/platform/navigation'
import { Answered, loadedAt } from '@/ui/answered/answered'
import { Card } from '@/ui/card/card'
import { Empty } from '@/ui/empty/empty'
import { ListRow } from '@/ui/list-row/list-row'
import { Page } from '@/ui/page/page'
import { SectionLabel } from '@/ui/section-label/section-label'
import { useConsents } from '../api/consents'
import { ConsentCard } from './consent-card'

const words = consentWords.list
const BOXES = [
  [40, 80],
  [40, 80],
]

/** 谁能处理我的车: who asks me, who may, whom I asked; withdrawn here at any time. */
export function ConsentsPage() {
  const inFront = useInFront()
  const answer = useConsents(inFront)
  return (
    <Answered answer={answer} title={words.title} boxes={BOXES} words={words.loading}>
      {(consents) => <Consents consents={consents} since={loadedAt(answer)} />}
    </Answered>
  )
}

function Consents({ consents, since }: { consents: readonly ConsentView[]; since: string | undefined }) {
  const mine = consents.filter(({ side }) => side === 'owner')
  const waiting = mine.filter(({ state }) => state === 'asked')
  const driving = mine.filter(({ state }) => state === 'given')
  const asked = consents.filter(({ side, state }) => side === 'driver' && (state === 'asked' || state === 'given'))
  const past = consents.filter(({ state }) => state !== 'asked' && state !== 'given')
  return (
    <Page title={words.title} loadedAt={since}>
      {waiting.length + driving.length === 0 && <Empty tone="blue" icon="users" {...words.none} />}
      <Group title={words.waiting} consents={waiting} />
      <Group title={words.driving} consents={driving} />
      <Group title={words.mine} consents={asked} />
      <Card flush>
        <ListRow icon="key" title={words.ask} note={words.askNote} onPress={() => void openPage(routes.askOwner)} />
      </Card>
      {past.length > 0 && <SectionLabel>{words.settled}</SectionLabel>}
      {past.length > 0 && (
        <Card flush>
          {past.map((consent) => (
            <ListRow
              key={consent.consentId}
              title={`${consent.plate}，${personOf(consent)}`}
              note={`${words.states[consent.state]}，${formatInstant(consent.endedAt ?? consent.answeredAt ?? consent.expiresAt, 'M月D日')}，${words.done(consent.settled)}`}
            />
          ))}
        </Card>
      )}
    </Page>
  )
}

function Group({ title, consents }: { title: string; consents: readonly ConsentView[] }) {
  if (consents.length === 0) return null
  return (
    <>
      <SectionLabel aside={String(consents.length)}>{title}</SectionLabel>
      {consents.map((consent) => (
        <ConsentCard key={consent.consentId} consent={consent} />
      ))}
    </>
  )
}

/** The other side in words; the owner's name is not told before the owner has agreed. */
function personOf({ side, personMasked }: ConsentView): string {
  return side === 'owner' ? personMasked : words.askedOwner(personMasked === '*' ? '' : personMasked)
}
