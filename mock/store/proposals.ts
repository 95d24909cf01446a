import { sql } from 'kysely'
import type { Instant } from '@/domain/dates'
import type { Executor } from './database'
import { isUuid } from './ids'
import type { ProposalTable } from './tables/desk'

export type ProposalRow = ProposalTable
export type SubjectKey = Pick<ProposalTable, 'region_code' | 'subject_kind' | 'subject_id'>
type NewProposal = Omit<ProposalTable, 'state' | 'decided_by' | 'decided_at' | 'decision_note'>

/** @returns false when another proposal is open on the subject */
export async function openProposal(executor: Executor, proposal: NewProposal): Promise<boolean> {
  const opened = await executor
    .insertInto('proposal')
    .values({ ...proposal, state: 'open', decided_by: null, decided_at: null, decision_note: null })
    // Written out: a plan that is made for any value would not find the index of the open ones.
    .onConflict((conflict) =>
      conflict.columns(['region_code', 'subject_kind', 'subject_id']).where('state', '=', sql.lit('open')).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  return opened !== undefined
}

/** Null for an id that no proposal has, of whatever shape. */
export async function findProposal(executor: Executor, id: string): Promise<ProposalRow | null> {
  if (!isUuid(id)) return null
  return (await executor.selectFrom('proposal').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** All that were ever made about it, newest first. */
export function proposalsOn(executor: Executor, subject: SubjectKey): Promise<ProposalRow[]> {
  return executor
    .selectFrom('proposal')
    .selectAll()
    .where('region_code', '=', subject.region_code)
    .where('subject_kind', '=', subject.subject_kind)
    .where('subject_id', '=', subject.subject_id)
    .orderBy('proposed_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

interface Ending {
  state: 'approved' | 'returned' | 'taken-back'
  by: string
  at: Instant
  note: string | null
}

/** Ends an open proposal, once, whoever else tries at the same moment. @returns false when it was open no longer */
export async function endProposal(executor: Executor, proposal: ProposalRow, ending: Ending): Promise<boolean> {
  const ended = await executor
    .updateTable('proposal')
    .set({ state: ending.state, decided_by: ending.by, decided_at: ending.at, decision_note: ending.note })
    .where('region_code', '=', proposal.region_code)
    .where('id', '=', proposal.id)
    .where('state', '=', 'open')
    .returning('id')
    .executeTakeFirst()
  return ended !== undefined
}
