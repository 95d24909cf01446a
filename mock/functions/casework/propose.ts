import { casework } from '@/contract/casework'
import { foundedReasons } from '@/contract/objections'
import { moveObjection } from '../../store/objections'
import { action } from '../runtime/action'
import { inTransaction } from '../runtime/in-transaction'
import { Refusal } from '../runtime/refusal'
import { caseOf, caseView, evidenceOf } from './case-view'
import { signedIn } from './officer'

/** What one officer thinks; it takes effect when a second one agrees. From now on the citizen cannot take it back. */
export const propose = action(casework.propose, ['case-officer'], async (input, call) => {
  const { environment } = call
  const officer = await signedIn(call)
  const { objection, record } = await caseOf(environment, officer, input.objectionId)
  if (officer.role !== 'handler') throw new Refusal('FORBIDDEN', 'a reviewer does not propose')
  const ofLaw = (foundedReasons as readonly string[]).includes(input.reason)
  if (ofLaw !== (input.outcome === 'founded'))
    throw new Refusal('BAD_INPUT', 'this is no reason for that outcome', { field: 'input.reason' })
  // Before anything is written: an answer without the photos would have to be asked for again.
  const photos = await evidenceOf(environment, record)
  if (!call.subject)
    await inTransaction(environment, async (transaction) => {
      const proposed = await moveObjection(transaction, objection, 'submitted', {
        state: 'under-review',
        outcome: input.outcome,
        reason: input.reason,
        reply_sealed: environment.sealing.seal(input.reply),
        proposed_by: officer.id,
        proposed_at: environment.clock.now(),
        sent_back_sealed: null,
      })
      if (!proposed)
        throw new Refusal('FORBIDDEN', 'a proposal waits, or it is answered', { field: 'input.objectionId' })
      await call.claim(transaction, objection.id)
    })
  return caseView(environment, officer, objection.id, photos)
})
