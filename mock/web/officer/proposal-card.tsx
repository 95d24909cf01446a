import type { ReactNode } from 'react'
import type { CaseView } from '@/contract/casework'
import { formatInstant } from '@/domain/dates'
import { Icon } from '../common/icons'
import { reasonWords } from './propose-form'
import { words } from './words'

interface ProposalCardProps {
  view: CaseView
  proposal: NonNullable<CaseView['proposal']>
  /** True for everybody who cannot agree to it: the proposer and other handlers. */
  waiting: boolean
  children: ReactNode
}

/** What was proposed and waits for a second officer. */
export function ProposalCard({ view, proposal, waiting, children }: ProposalCardProps) {
  const text = words.proposal
  return (
    <section className="card of-decide" aria-labelledby="of-proposal">
      <h2 id="of-proposal">
        {text.title}
        <small className="muted">{text.by(proposal.byMasked, formatInstant(proposal.at, 'MM-DD HH:mm'))}</small>
      </h2>
      {waiting && (
        <p className="of-note-line">
          <Icon name="users" size={22} />
          <span>
            <b>{proposal.byMe ? text.mine : text.others}</b>
            <small>{proposal.byMe ? text.mineDetail : text.othersDetail}</small>
          </span>
        </p>
      )}
      <dl className="of-facts-list">
        <dt className="sr-only">{text.title}</dt>
        <dd className="of-outcome">
          {words.propose[proposal.outcome]}
          {proposal.outcome === 'founded' && <small>{words.propose.foundedEffect(view.deleteBy.slice(5))}</small>}
        </dd>
        <dt>{text.reason}</dt>
        <dd>{reasonWords[proposal.reason]}</dd>
        <dt>{text.reply}</dt>
        <dd className="of-letter">{proposal.reply}</dd>
      </dl>
      {children}
    </section>
  )
}
