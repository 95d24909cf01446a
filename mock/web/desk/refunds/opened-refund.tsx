import type { RefundSubject } from '@/contract/finance-rows'
import { Icon } from '../../common/icons'
import { Money } from '../../common/money'
import type { Draft } from '../parts/draft'
import { decisionInGroups } from '../parts/numbers'
import { ReadState, StaleNote, State } from '../parts/state'
import { ToldList } from '../parts/told-list'
import { TwoPersons } from '../parts/two-persons'
import { hrefOf } from '../route'
import { useRead } from '../use-read'
import { channelNames } from '../words'
import { toldOf } from './event-words'
import { MockBank } from './mock-bank'
import { RefundTag } from './refunds-list'
import { reasonOf, words } from './words'

const text = words.opened

interface OpenedProps {
  subjectKind: RefundSubject
  subjectId: string
  draft: Draft
  onDraft: (draft: Draft) => void
}

/** What somebody asks back, or what the treasury is to give back, and who decides it. */
export function OpenedRefund({ subjectKind, subjectId, draft, onDraft }: OpenedProps) {
  const read = useRead('refund', { subjectKind, subjectId })
  const file = read.data
  if (!file)
    return (
      <section className="card dk-fill">
        {read.failure?.code === 'NOT_FOUND' ? (
          <State icon="search" {...words.notFound}>
            <a className="btn small" href={hrefOf('refunds')}>
              {words.back}
            </a>
          </State>
        ) : (
          <ReadState read={read} lines={8} />
        )}
      </section>
    )
  const { row } = file
  const facts = [
    words.kinds[row.kind],
    channelNames[row.channel],
    text.decision(decisionInGroups(file.decisionNumber)),
    file.payerMasked,
  ]
  return (
    <section className="card dk-fill df-opened" aria-labelledby="rf-title">
      <StaleNote read={read} />
      <header className="df-head">
        <div>
          <h2 id="rf-title">{reasonOf(row.reason)}</h2>
          <p className="num">{facts.join('，')}</p>
          <p className="num df-line">
            <span>{row.orderNo}</span>
            <a className="link" href={hrefOf('money', [row.orderNo])}>
              {text.life} <Icon name="right" size={14} />
            </a>
          </p>
        </div>
        <div className="df-sum">
          <Money amount={row.amountFen} />
          <small>{row.route && words.routes[row.route]}</small>
          <RefundTag row={row} />
        </div>
      </header>
      <div className="df-told">
        <ToldList label={text.happened} events={file.events.map((event) => ({ at: event.at, ...toldOf(event) }))} />
        {(row.kind === 'requested' || file.note) && (
          <section className="rf-said">
            <h3>{text.said}</h3>
            {file.note ? <blockquote>{file.note}</blockquote> : <p className="muted">{text.nothingSaid}</p>}
          </section>
        )}
        {file.acts.some(({ because }) => because === 'no-transfer-yet') && (
          <MockBank key={subjectId} channel={row.channel} amountFen={row.amountFen} />
        )}
        <TwoPersons
          subjectKind={subjectKind}
          subjectId={subjectId}
          amountFen={row.amountFen}
          acts={file.acts}
          proposals={file.proposals}
          draft={draft}
          onDraft={onDraft}
          nothing={row.doneAt ? text.done : text.nothing[row.kind]}
        />
      </div>
    </section>
  )
}
