import type { ActView, ProposalView } from '@/contract/finance-views'
import type { FinanceInput } from '../desk-cloud'
import { useAccountant } from '../session'
import { words } from './act-words'
import { Acts } from './acts'
import type { Draft } from './draft'
import { ProposeFoot, ReviewFoot } from './two-persons-foot'
import { useProposals } from './use-proposals'

export interface TwoPersonsProps {
  subjectKind: FinanceInput<'propose'>['subjectKind']
  subjectId: string
  amountFen: number
  acts: readonly ActView[]
  proposals: readonly ProposalView[]
  draft: Draft
  onDraft: (draft: Draft) => void
  /** Said where nothing can be done. */
  nothing?: string
}

/** One person proposes an act, another decides: what can be chosen, and below it whose turn it is. */
export function TwoPersons(props: TwoPersonsProps) {
  const sending = useProposals()
  const accountant = useAccountant()
  const open = props.proposals.find(({ state }) => state === 'open') ?? null
  const lastReturned = open ? null : lastReturnedOf(props.proposals)
  const change = (next: Draft) => {
    sending.forget()
    props.onDraft(next)
  }
  if (props.acts.length === 0 && !open) return <p className="tp-none muted">{props.nothing ?? words.none}</p>
  return (
    <>
      <section className="tp-acts" aria-labelledby="tp-acts">
        <h3 id="tp-acts">{titleOf(open, accountant.role)}</h3>
        <Acts
          acts={props.acts}
          open={open}
          amountFen={props.amountFen}
          draft={props.draft}
          onDraft={change}
          returned={lastReturned}
        />
      </section>
      {open && <ReviewFoot {...props} open={open} sending={sending} onDraft={change} />}
      {!open && props.acts.some(({ allowed }) => allowed) && (
        <ProposeFoot {...props} sending={sending} onDraft={change} />
      )}
    </>
  )
}

/** Why the last one came back, unless something else became of a later one. */
function lastReturnedOf(proposals: readonly ProposalView[]): ProposalView | null {
  const last = [...proposals].sort((a, b) => a.at.localeCompare(b.at)).at(-1)
  return last?.state === 'returned' ? last : null
}

function titleOf(open: ProposalView | null, role: 'clerk' | 'checker'): string {
  if (!open) return words.title
  if (open.byMe) return words.titleMine
  return role === 'checker' ? words.titleChosen : words.titleOthers
}
