import { payments } from '@/contract/payments'
import { duesOf } from '../people/dues-of'
import { whoIs } from '../people/who-is'
import { action } from '../runtime/action'

/** What the caller owes. */
export const dues = action(payments.dues, ['citizen'], async (_input, call) => {
  const person = await whoIs(call)
  const decisions = await duesOf(call.environment, person.document_index, call.identity)
  return { decisions, now: call.environment.clock.now() }
})
