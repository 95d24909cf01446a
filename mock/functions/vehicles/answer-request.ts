import type { InputOf } from '@/contract/envelope'
import { vehicles } from '@/contract/vehicles'
import { addSeconds } from '@/domain/dates'
import { type ConsentPage, moveConsent } from '../../store/consents'
import { spendFaceCheck } from '../../store/face-checks'
import { whoIs } from '../people/who-is'
import { action, type Call } from '../runtime/action'
import { inTransaction } from '../runtime/in-transaction'
import { Refusal } from '../runtime/refusal'
import { consentToken } from './consent-token'
import { ownConsent, viewOf, waits } from './consent-view'
import { giveConsent, mostOtherDrivers } from './give-consent'
import { APPROVAL_SECONDS } from './limits'

type Input = InputOf<typeof vehicles.answerRequest>

/**
 * The owner says yes, with their face or by the code that they scanned, or no. A request that waits no longer stays as
 * it is, and the answer shows it.
 */
export const answerRequest = action(vehicles.answerRequest, ['citizen'], async (input, call) => {
  const { environment } = call
  const person = await whoIs(call)
  const { consent, side } = await ownConsent(environment, person, input.consentId)
  if (side !== 'owner') throw new Refusal('FORBIDDEN', 'only the owner answers', { field: 'input.consentId' })
  const now = environment.clock.now()
  if (waits(consent, now)) {
    if (input.approve) await approve(call, consent, input, now)
    else await moveConsent(environment.database, consent.id, 'asked', { state: 'refused', answered_at: now }, now)
  }
  return viewOf(environment, person, consent.id)
})

async function approve(call: Call<'citizen'>, consent: ConsentPage, input: Input, now: string): Promise<void> {
  const { environment } = call
  const mostOthers = await mostOtherDrivers(environment, consent)
  const scanned = input.token !== undefined && input.token === consentToken(environment, consent)
  if (consent.method === 'qr' && !scanned)
    throw new Refusal('FORBIDDEN', 'scan the code of the driver', { field: 'input.token' })
  await inTransaction(environment, async (transaction) => {
    if (consent.method !== 'qr') {
      const use = { id: input.faceCheckId ?? consent.id, endedAfter: addSeconds(now, -APPROVAL_SECONDS), now }
      if (!(await spendFaceCheck(transaction, call.identity, use)))
        throw new Refusal('FORBIDDEN', 'show your face to approve', { field: 'input.faceCheckId' })
    }
    await giveConsent(transaction, consent, mostOthers, now)
  })
}
