import { finance } from '@/contract/finance'
import { endProposal, type ProposalRow } from '../../store/proposals'
import { action, type Call } from '../runtime/action'
import { inTransaction } from '../runtime/in-transaction'
import { Refusal } from '../runtime/refusal'
import { logAct } from './log'
import { proposalOf, proposalView } from './proposal-view'
import { notNow, rethrown, subjectOf } from './propose'

/** The second person: approved, it is carried out in the same transaction; or it goes back with a reason. */
export const decide = action(finance.decide, ['accountant'], async (input, call) => {
  const { environment, identity } = call
  const proposal = await proposalOf(environment.database, identity, input.proposalId)
  if (!call.subject) {
    checkSecondPerson(call, proposal)
    if (input.decision === 'return' && input.note === '')
      throw new Refusal('BAD_INPUT', 'a return needs its reason', { field: 'input.note' })
    await end(call, proposal, input.decision === 'approve' ? 'approved' : 'returned', input.note)
  }
  return proposalView(environment.database, identity, proposal.id)
})

/** Whoever proposed may change their mind while nobody has decided. */
export const takeBack = action(finance.takeBack, ['accountant'], async (input, call) => {
  const { environment, identity } = call
  const proposal = await proposalOf(environment.database, identity, input.proposalId)
  if (!call.subject) {
    if (proposal.proposed_by !== identity.accountantId)
      throw new Refusal('FORBIDDEN', 'somebody else proposed it', { field: 'input.proposalId' })
    await end(call, proposal, 'taken-back', null)
  }
  return proposalView(environment.database, identity, proposal.id)
})

function checkSecondPerson({ identity }: Call<'accountant'>, proposal: ProposalRow): void {
  if (identity.role !== 'checker') throw new Refusal('FORBIDDEN', 'a clerk does not decide')
  if (proposal.proposed_by === identity.accountantId)
    throw new Refusal('FORBIDDEN', 'nobody decides what they proposed', { field: 'input.proposalId' })
}

type How = 'approved' | 'returned' | 'taken-back'
const acts: Record<How, string> = { approved: 'approve', returned: 'return', 'taken-back': 'takeBack' }

async function end(call: Call<'accountant'>, proposal: ProposalRow, how: How, note: string | null): Promise<void> {
  const { environment } = call
  const by = call.identity.accountantId
  const { subject, door } = await subjectOf(call, proposal.subject_kind, proposal.subject_id)
  await inTransaction(environment, async (transaction) => {
    const ending = { state: how, by, at: environment.clock.now(), note: note === '' ? null : note }
    if (!(await endProposal(transaction, proposal, ending))) throw notNow('it is decided already')
    const entry = { accountantId: by, act: acts[how], subject: proposal.subject_id, outcome: 'done' }
    await logAct(call, transaction, entry)
    await call.claim(transaction, proposal.id)
    const step = { environment, transaction, by }
    if (how === 'approved') await door.carryOut(step, subject, proposal.act)
    else await door.goesBack?.(step, subject, how)
  }).catch(rethrown)
}
