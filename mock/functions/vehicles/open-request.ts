import { vehicles } from '@/contract/vehicles'
import type { ConsentPage } from '../../store/consents'
import { selectConsents } from '../../store/consents'
import type { Environment } from '../environment'
import { whoIs } from '../people/who-is'
import { action } from '../runtime/action'
import { Refusal } from '../runtime/refusal'
import { consentToken } from './consent-token'
import { consentView, sideOf } from './consent-view'

/** The request behind a code that the owner scanned; for everybody else there is none. */
export const openRequest = action(vehicles.openRequest, ['citizen'], async ({ token }, call) => {
  const { environment } = call
  const person = await whoIs(call)
  const consent = await consentByToken(environment, token)
  if (!consent || sideOf(consent, person) !== 'owner')
    throw new Refusal('NOT_FOUND', 'no request to you under this code', { field: 'input.token' })
  return consentView(environment, consent, 'owner')
})

/** Exactly these bytes must have been issued. */
async function consentByToken(environment: Environment, token: string): Promise<ConsentPage | null> {
  const id = Buffer.from(token, 'base64url').subarray(7, 23).toString('hex')
  const consent = await selectConsents(environment.database).where('consent.token_id', '=', id).executeTakeFirst()
  return consent && consentToken(environment, consent) === token ? consent : null
}
