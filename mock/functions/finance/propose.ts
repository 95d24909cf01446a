import { finance } from '@/contract/finance'
import { isAllowed } from '../../rules/proposed-acts'
import { StoreConflict } from '../../store/errors'
import { newId } from '../../store/ids'
import { openProposal, type SubjectKey } from '../../store/proposals'
import { action, type Call } from '../runtime/action'
import { inTransaction } from '../runtime/in-transaction'
import { Refusal } from '../runtime/refusal'
import { maySee } from './authority'
import { logAct } from './log'
import { proposalView } from './proposal-view'
import { subjects } from './subjects/registry'
import type { SubjectDoor, SubjectKind } from './subjects/subject'

/** The first of two persons says what is to be done. Nothing happens until another one agrees. */
export const propose = action(finance.propose, ['accountant'], async (input, call) => {
  const { environment, identity } = call
  const { subject, door } = await subjectOf(call, input.subjectKind, input.subjectId)
  const id = call.subject ?? newId(environment.clock.now(), environment.randomBytes)
  if (!call.subject)
    await inTransaction(environment, async (transaction) => {
      const acts = await door.actsFor(environment, transaction, subject)
      if (!isAllowed(acts, input.act)) throw notNow('this act is not allowed now')
      const { accountantId } = identity
      const opened = await openProposal(transaction, {
        ...subject,
        id,
        act: input.act,
        note: input.note,
        proposed_by: accountantId,
        proposed_at: environment.clock.now(),
      })
      if (!opened) throw notNow('another proposal waits for its decision')
      await door.proposed?.({ environment, transaction, by: accountantId }, subject, input.act)
      await logAct(call, transaction, { accountantId, act: 'propose', subject: input.subjectId, outcome: 'done' })
      await call.claim(transaction, id)
    }).catch(rethrown)
  return proposalView(environment.database, identity, id)
})

/** @throws Refusal NOT_FOUND for what is another authority's, as for what never was */
export async function subjectOf(
  { environment, identity }: Pick<Call<'accountant'>, 'environment' | 'identity'>,
  kind: SubjectKind,
  id: string,
): Promise<{ subject: SubjectKey; door: SubjectDoor }> {
  const door = subjects[kind]
  const region = (await door?.regionOf(environment.database, id)) ?? null
  if (!door || region === null || !maySee(identity, region))
    throw new Refusal('NOT_FOUND', `no such ${kind}`, { field: 'input.subjectId' })
  return { subject: { region_code: region, subject_kind: kind, subject_id: id }, door }
}

export const notNow = (why: string) => new Refusal('NOT_PAYABLE', why, { field: 'input.act' })

/** Somebody, or a rule, was faster: what the accountant saw is not so any more. */
export function rethrown(error: unknown): never {
  if (error instanceof StoreConflict) throw notNow('it was changed meanwhile: look at it again')
  throw error
}
