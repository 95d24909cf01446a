import { vehicles } from '@/contract/vehicles'
import { tryConsentCode } from '../../store/consents'
import { whoIs } from '../people/who-is'
import { action } from '../runtime/action'
import { inTransaction } from '../runtime/in-transaction'
import { Refusal } from '../runtime/refusal'
import { hashConsentCode } from './consent-code'
import { ownConsent, viewOf, waits } from './consent-view'
import { giveConsent, mostOtherDrivers } from './give-consent'
import { CONSENT_CODE_TRIES } from './limits'

/** The driver types the digits that the owner passed on: the owner's yes. A request that waits no longer stays as it is. */
export const redeemMessage = action(vehicles.redeemMessage, ['citizen'], async ({ consentId, code }, call) => {
  const { environment } = call
  const { database, sealing, clock } = environment
  const person = await whoIs(call)
  const { consent, side } = await ownConsent(environment, person, consentId)
  if (side !== 'driver' || consent.method !== 'message')
    throw new Refusal('FORBIDDEN', 'no digits were sent for this request of yours', { field: 'input.consentId' })
  const now = clock.now()
  if (!waits(consent, now)) return viewOf(environment, person, consentId)
  const guess = { id: consentId, codeHash: hashConsentCode(sealing, consentId, code), now }
  const outcome = await tryConsentCode(database, { ...guess, mostTries: CONSENT_CODE_TRIES })
  if (outcome === 'wrong') throw new Refusal('BAD_INPUT', 'not the digits of the message', { field: 'input.code' })
  if (outcome === 'expired')
    throw new Refusal('TOO_MANY_TRIES', 'too many wrong digits: ask the owner again', { field: 'input.code' })
  const mostOthers = await mostOtherDrivers(environment, consent)
  await inTransaction(environment, (transaction) => giveConsent(transaction, consent, mostOthers, now))
  return viewOf(environment, person, consentId)
})
