import { App } from 'antd'
import type { CaseView, OfficerView } from '@/contract/casework'
import type { Instant } from '@/domain/dates'
import { AnswerCard } from './answer-card'
import { CaseFile } from './case-file'
import { type Draft, firstDraft } from './draft'
import { ProposalCard } from './proposal-card'
import { ProposeForm } from './propose-form'
import { ReviewForm } from './review-form'
import { StatePanel } from './state-panel'
import { TermCard } from './term-card'
import { type Case, type CaseAct, useCase } from './use-casework'
import { words } from './words'

interface CaseBoardProps {
  officer: OfficerView
  objectionId: string
  /** What the queue says of it; another one = it is to be read again. */
  stand: string
  now: Instant
  live: boolean
  /** Null until the officer has filled something in. */
  draft: Draft | null
  onDraft: (draft: Draft) => void
  onActed: () => void
}

/** One objection: what is known about it in the middle, its term and what is decided on the right. */
export function CaseBoard(props: CaseBoardProps) {
  const { message } = App.useApp()
  const opened = useCase(props.officer.officerId, props.objectionId, props.stand)
  const { view } = opened
  if (!view)
    return (
      <main className="of-main" aria-busy={opened.failure === null}>
        {opened.failure ? (
          <StatePanel icon="alert" title={words.file.failed} detail={opened.failure}>
            <button type="button" className="btn" onClick={() => void opened.read()}>
              {words.file.retry}
            </button>
          </StatePanel>
        ) : (
          <Skeleton />
        )}
      </main>
    )
  const act = async (wish: CaseAct, done: string) => {
    const acted = await opened.act(wish)
    props.onActed()
    if (acted) message.success(done)
  }
  return (
    <>
      <main className="of-main">
        <CaseFile view={view} onStale={opened.read} />
      </main>
      <aside className="of-side" aria-label={words.propose.title}>
        <TermCard view={view} now={props.now} live={props.live} />
        <Decision {...props} view={view} opened={opened} act={act} />
      </aside>
    </>
  )
}

interface DecisionProps extends CaseBoardProps {
  view: CaseView
  opened: Case
  act: (wish: CaseAct, done: string) => Promise<void>
}

/** What this officer can do now: propose, wait for somebody else, review, or read what was answered. */
function Decision({ officer, view, live, draft, onDraft, opened, act }: DecisionProps) {
  const { objectionId, proposal } = view
  if (view.state === 'founded' || view.state === 'unfounded' || view.state === 'taken-back')
    return <AnswerCard view={view} live={live} />
  if (view.state === 'under-review' && proposal) {
    const review = officer.role === 'reviewer' && !proposal.byMe
    const seen = { action: 'review' as const, objectionId, proposedAt: proposal.at }
    return (
      <ProposalCard view={view} proposal={proposal} waiting={!review}>
        {review && (
          <ReviewForm
            outcome={proposal.outcome}
            busy={opened.busy}
            problem={opened.problem}
            onAgree={() => act({ ...seen, agree: true }, words.done.agreed)}
            onSendBack={(note) => act({ ...seen, agree: false, note }, words.done.sentBack)}
          />
        )}
      </ProposalCard>
    )
  }
  if (officer.role === 'reviewer')
    return <StatePanel icon="hourglass" title={words.waits.title} detail={words.waits.detail} />
  return (
    <ProposeForm
      view={view}
      draft={draft ?? firstDraft(view)}
      busy={opened.busy}
      problem={opened.problem}
      onDraft={(next) => {
        opened.forget()
        onDraft(next)
      }}
      onSubmit={(outcome, reason, reply) =>
        act({ action: 'propose', objectionId, outcome, reason, reply }, words.done.proposed)
      }
    />
  )
}

function Skeleton() {
  return (
    <div className="card of-skeleton" role="status" aria-label={words.file.loading}>
      <span className="bone" style={{ width: 320, height: 30 }} />
      <span className="bone" style={{ height: 360 }} />
      <span className="bone" style={{ height: 120 }} />
    </div>
  )
}
