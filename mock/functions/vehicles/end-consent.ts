import { vehicles } from '@/contract/vehicles'
import { moveConsent } from '../../store/consents'
import { whoIs } from '../people/who-is'
import { action } from '../runtime/action'
import { Refusal } from '../runtime/refusal'
import { ownConsent, viewOf } from './consent-view'

/** Ends a consent from either side, or takes a request back; at once, and what was settled stays settled. */
export const endConsent = action(vehicles.endConsent, ['citizen'], async ({ consentId }, call) => {
  const { environment } = call
  const person = await whoIs(call)
  const { consent, side } = await ownConsent(environment, person, consentId)
  const now = environment.clock.now()
  if (consent.state === 'asked' && side === 'owner')
    throw new Refusal('FORBIDDEN', 'a request is answered, not ended', { field: 'input.consentId' })
  const end = { state: side === 'owner' ? 'withdrawn' : 'returned', ended_at: now } as const
  if (consent.state === 'asked' || consent.state === 'given')
    await moveConsent(environment.database, consentId, consent.state, end, now)
  return viewOf(environment, person, consentId)
})
