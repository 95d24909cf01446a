import type { InputOf, OutputOf } from '@/contract/envelope'
import type { identity } from '@/contract/identity'
import { findAccount, findPersonOfAccount } from '../../store/accounts'
import { findLicence } from '../../store/licences'
import { countsOf } from '../../store/person-counts'
import { pendingPoints } from '../../store/points'
import { licenceViewOf } from '../people/licence'
import type { Call } from '../runtime/action'

export type Me = OutputOf<typeof identity.me>
export type Registration = InputOf<typeof identity.register>

const NOTHING = { ownVehicles: 0, borrowedVehicles: 0, drivers: 0, requests: 0, objections: 0 }

/** The caller as far as we know them. Below tier `face` nothing but what they said themselves. */
export async function meView({ environment, identity }: Call<'citizen'>): Promise<Me> {
  const { database, sealing, clock } = environment
  const account = await findAccount(database, identity)
  if (!account) return { person: null, licence: null, counts: NOTHING }
  const person = {
    group: account.person_group,
    name: sealing.open(account.name_sealed),
    documentMasked: account.document_masked,
    phoneMasked: account.phone_masked,
    tier: account.tier,
    verifiedAt: account.verified_at,
  }
  const verified = await findPersonOfAccount(database, identity)
  if (!verified) return { person, licence: null, counts: NOTHING }
  const licence = await findLicence(database, verified.id)
  return {
    person,
    licence: licence && licenceViewOf(licence, await pendingPoints(database, verified.id)),
    counts: await countsOf(database, verified, clock.now()),
  }
}
