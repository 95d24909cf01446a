import type { DifferenceView } from '@/contract/finance-views'
import { formatInstant } from '@/domain/dates'
import { Icon } from '../../common/icons'
import { Money } from '../../common/money'
import type { Draft } from '../parts/draft'
import { signedYuan } from '../parts/money-cell'
import { decisionInGroups } from '../parts/numbers'
import { ReadState, StaleNote, State } from '../parts/state'
import { TwoPersons } from '../parts/two-persons'
import { hrefOf } from '../route'
import { useRead } from '../use-read'
import { channelNames, classWords } from '../words'
import { reasonOfResolution } from './event-words'
import { EventsList } from './events-list'
import { StationsLine } from './stations-line'
import { sidesOf, words } from './words'

interface OpenedProps {
  differenceId: string
  draft: Draft
  onDraft: (draft: Draft) => void
}

/** One difference: where its money stopped, what happened, what may be done, by whom. */
export function OpenedDifference({ differenceId, draft, onDraft }: OpenedProps) {
  const read = useRead('difference', { differenceId })
  const view = read.data
  if (!view && (read.failure?.code === 'NOT_FOUND' || read.failure?.code === 'BAD_INPUT'))
    return (
      <section className="card dk-fill">
        <State icon="search" {...words.notFound}>
          <a className="btn small" href={hrefOf('differences')}>
            {words.backToList}
          </a>
        </State>
      </section>
    )
  if (!view)
    return (
      <section className="card dk-fill">
        <ReadState read={read} skeleton={<Skeleton />} />
      </section>
    )
  return (
    <section className="card dk-fill df-opened" aria-labelledby="df-title">
      <StaleNote read={read} />
      <Head view={view} />
      <StationsLine stations={view.stations} />
      <div className="df-told">
        <EventsList events={view.events} />
        {view.state === 'resolved' && view.resolvedAt && (
          <p className="dk-note good df-resolved">
            <Icon name="check-circle" />
            <span>
              <b>{words.resolvedBy}</b>
              {words.resolved(reasonOfResolution(view.resolution), formatInstant(view.resolvedAt, 'MM-DD HH:mm'))}
            </span>
          </p>
        )}
        {view.state !== 'resolved' && (
          <TwoPersons
            subjectKind="difference"
            subjectId={view.differenceId}
            amountFen={view.amountFen}
            acts={view.acts}
            proposals={view.proposals}
            draft={draft}
            onDraft={onDraft}
          />
        )}
      </div>
    </section>
  )
}

function Head({ view }: { view: DifferenceView }) {
  const facts = [
    view.number,
    channelNames[view.channel],
    view.level === 2 ? words.secondLevel : null,
    view.decisionNumber && words.decision(decisionInGroups(view.decisionNumber)),
    view.payerMasked,
  ].filter(Boolean)
  const sum = (amount: number | null) => (amount === null ? null : signedYuan(amount))
  const told = view.oursFen !== null || view.theirsFen !== null
  return (
    <header className="df-head">
      <div>
        <h2 id="df-title">{view.transferNo === null ? classWords[view.class] : words.transfer}</h2>
        <p className="num">{facts.join('，')}</p>
        <p className="num df-line">
          {told && <span>{words.sums(sum(view.oursFen), sum(view.theirsFen), sidesOf(view))}</span>}
          {view.orderNo && (
            <a className="link" href={hrefOf('money', [view.orderNo])}>
              {words.life} <Icon name="right" size={14} />
            </a>
          )}
        </p>
      </div>
      <p className="df-sum">
        <Money amount={view.amountFen} />
        <small>{view.inSuspense ? words.suspense : words.notInSuspense}</small>
      </p>
    </header>
  )
}

function Skeleton() {
  return (
    <>
      <div className="df-head">
        <span className="bone" style={{ width: 300, height: 48 }} />
      </div>
      <div className="dk-bones">
        <span className="bone" style={{ height: 60 }} />
        <span className="bone" style={{ height: 200 }} />
        <span className="bone" style={{ height: 180 }} />
      </div>
    </>
  )
}
