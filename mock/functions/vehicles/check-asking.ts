import { vehicles } from '@/contract/vehicles'
import { whoIs } from '../people/who-is'
import { action } from '../runtime/action'
import { callerOf } from '../runtime/idempotency'
import { limitTries } from '../runtime/limit-tries'
import { askFor } from './ask-for'
import { plateChecks } from './limits'

/** Whether the caller may ask for this vehicle. Says nothing of its owner, and every plate counts as a try. */
export const checkAsking = action(vehicles.checkAsking, ['citizen'], async (wanted, call) => {
  const person = await whoIs(call)
  await limitTries(call.environment, callerOf(call.identity), plateChecks)
  const { refusals } = await askFor(call.environment, person, wanted)
  return { refusals }
})
