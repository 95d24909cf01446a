import type { ConsentView } from '@/contract/vehicles'
import type { ConsentPage } from '../../store/consents'
import { selectConsents } from '../../store/consents'
import type { Environment } from '../environment'
import type { VerifiedPerson } from '../people/who-is'
import { Refusal } from '../runtime/refusal'
import { linkOf } from './consent-token'

export type Side = ConsentView['side']

/** Who the owner is, before the owner has agreed that this driver may know. */
const UNTOLD = '*'

/** Which side of a consent a person is on; null for everybody else. */
export function sideOf(consent: Pick<ConsentPage, 'driver_id' | 'owner_index'>, person: VerifiedPerson): Side | null {
  if (consent.driver_id === person.id) return 'driver'
  return consent.owner_index === person.document_index ? 'owner' : null
}

/** A consent as one of its two sides sees it. A driver learns who owns the vehicle when the owner has agreed. */
export function consentView(environment: Environment, consent: ConsentPage, side: Side): ConsentView {
  const now = environment.clock.now()
  const state = consent.state === 'asked' && consent.expires_at <= now ? 'expired' : consent.state
  // … and nothing of whom it belongs to since.
  const agreed = consent.answered_at !== null && state !== 'refused' && consent.owner_now === consent.owner_index
  return {
    consentId: consent.id,
    side,
    state,
    method: consent.method,
    purpose: consent.purpose,
    plate: environment.sealing.open(consent.plate_sealed),
    plateKind: consent.plate_kind,
    personMasked: side === 'owner' ? consent.driver_masked : agreed ? consent.owner_masked : UNTOLD,
    askedAt: consent.asked_at,
    expiresAt: consent.expires_at,
    answeredAt: consent.answered_at,
    endedAt: consent.ended_at,
    link: side === 'driver' && state === 'asked' ? linkOf(environment, consent) : null,
    settled: Number(consent.settled ?? 0),
  }
}

/** A consent in which the person has a side. @throws Refusal NOT_FOUND for others', as for one that never was */
export async function ownConsent(
  { database }: Pick<Environment, 'database'>,
  person: VerifiedPerson,
  consentId: string,
): Promise<{ consent: ConsentPage; side: Side }> {
  const consent = await selectConsents(database).where('consent.id', '=', consentId).executeTakeFirst()
  const side = consent && sideOf(consent, person)
  if (!consent || !side) throw new Refusal('NOT_FOUND', 'you have no such consent', { field: 'input.consentId' })
  return { consent, side }
}

/** What came of it, for the answer of an action. */
export async function viewOf(environment: Environment, person: VerifiedPerson, consentId: string) {
  const { consent, side } = await ownConsent(environment, person, consentId)
  return consentView(environment, consent, side)
}

/** Still waits for its owner. */
export const waits = (consent: ConsentPage, now: string) => consent.state === 'asked' && consent.expires_at > now
