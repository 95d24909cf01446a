import { findPersonOfAccount } from '../../store/accounts'
import type { PersonRow } from '../../store/persons'
import type { Call } from '../runtime/action'
import { Refusal } from '../runtime/refusal'

/** A person whom a face check or an officer has confirmed. Names and numbers in it are sealed. */
export interface VerifiedPerson extends PersonRow {
  tier: 'face' | 'window'
}

/**
 * Who calls. Everything that belongs to a person goes through here first: an account that only says to be somebody
 * (tier `web`) sees and does nothing of theirs. @throws Refusal NOT_VERIFIED
 */
export async function whoIs(call: Call<'citizen'>): Promise<VerifiedPerson> {
  const person = await verifiedOf(call)
  if (!person)
    throw new Refusal('NOT_VERIFIED', 'this belongs to a person: confirm who you are by face or at a counter')
  return person
}

/** The same for what anybody may call: null while we do not know who it is. */
export async function verifiedOf({ environment, identity }: Call<'citizen'>): Promise<VerifiedPerson | null> {
  const person = await findPersonOfAccount(environment.database, identity)
  return person && person.tier !== 'web' ? { ...person, tier: person.tier } : null
}
