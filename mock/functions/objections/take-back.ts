import { objections } from '@/contract/objections'
import { moveObjection } from '../../store/objections'
import { whoIs } from '../people/who-is'
import { action } from '../runtime/action'
import { inTransaction } from '../runtime/in-transaction'
import { Refusal } from '../runtime/refusal'
import { endHoldOf } from './end-hold'
import { objectionView, ownObjection } from './objection-view'

/** Before anybody has looked at it; the record's clock goes on where it stood. */
export const takeBack = action(objections.takeBack, ['citizen'], async ({ objectionId }, call) => {
  const { environment } = call
  const person = await whoIs(call)
  const objection = await ownObjection(environment, person, objectionId)
  if (!call.subject)
    await inTransaction(environment, async (transaction) => {
      if (!(await moveObjection(transaction, objection, 'submitted', { state: 'taken-back' })))
        throw new Refusal('FORBIDDEN', 'it is being looked at, or answered', { field: 'input.objectionId' })
      await call.claim(transaction, objection.id)
      await endHoldOf(environment, transaction, objection, 'released')
    })
  return objectionView(environment, person, objection.id)
})
