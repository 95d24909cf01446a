import type { ProposalView } from '@/contract/finance-views'
import { accountantsById } from '../../store/accountants'
import type { Executor } from '../../store/database'
import { findProposal, type ProposalRow, proposalsOn, type SubjectKey } from '../../store/proposals'
import type { AccountantIdentity } from '../environment'
import { Refusal } from '../runtime/refusal'
import { maySee } from './authority'

/** A proposal on an authority's money that the accountant may see. @throws Refusal NOT_FOUND, as for what never was */
export async function proposalOf(executor: Executor, who: AccountantIdentity, id: string): Promise<ProposalRow> {
  const proposal = await findProposal(executor, id)
  if (!proposal || !maySee(who, proposal.region_code))
    throw new Refusal('NOT_FOUND', 'no such proposal', { field: 'input.proposalId' })
  return proposal
}

export async function proposalViews(
  executor: Executor,
  who: AccountantIdentity,
  rows: readonly ProposalRow[],
): Promise<ProposalView[]> {
  const people = await accountantsById(
    executor,
    rows.flatMap(({ proposed_by, decided_by }) => [proposed_by, decided_by]),
  )
  const nameOf = (id: string | null) => (id === null ? null : (people.get(id)?.name_masked ?? null))
  return rows.map((row) => ({
    proposalId: row.id,
    act: row.act,
    note: row.note,
    byMasked: nameOf(row.proposed_by) ?? '',
    byMe: row.proposed_by === who.accountantId,
    at: row.proposed_at,
    state: row.state,
    decidedByMasked: nameOf(row.decided_by),
    decidedAt: row.decided_at,
    decisionNote: row.decision_note,
  }))
}

export async function proposalView(executor: Executor, who: AccountantIdentity, id: string): Promise<ProposalView> {
  const [view] = await proposalViews(executor, who, [await proposalOf(executor, who, id)])
  if (!view) throw new Error(`proposal ${id} has no view`)
  return view
}

/** All proposals on a subject, newest first. */
export async function proposalsAbout(executor: Executor, who: AccountantIdentity, subject: SubjectKey) {
  return proposalViews(executor, who, await proposalsOn(executor, subject))
}
