import type { Transaction } from 'kysely'
import { type AccountKey, findAccount, lockAccount, tieAccount } from '../../store/accounts'
import type { FaceCheckRow } from '../../store/face-checks'
import { newId } from '../../store/ids'
import { findOrMakePerson } from '../../store/persons'
import type { Tables } from '../../store/tables'
import type { Environment } from '../environment'

/**
 * After a face check (or its review) has confirmed that the account's holder is who the account says: finds or makes
 * that person, and ties the account to them. False when the account has signed out, or has said to be somebody else
 * after the check began: a face confirms only whom it was shown for.
 */
export async function confirmPerson(
  { clock, randomBytes }: Pick<Environment, 'clock' | 'randomBytes'>,
  transaction: Transaction<Tables>,
  key: AccountKey,
  check: Pick<FaceCheckRow, 'started_at'>,
): Promise<boolean> {
  await lockAccount(transaction, key)
  const account = await findAccount(transaction, key)
  if (!account || account.registered_at > check.started_at) return false
  const now = clock.now()
  const person = await findOrMakePerson(transaction, {
    id: newId(now, randomBytes),
    document_index: account.document_index,
    name_sealed: account.name_sealed,
    name_masked: account.name_masked,
    document_sealed: account.document_sealed,
    document_masked: account.document_masked,
    phone_sealed: account.phone_sealed,
    phone_masked: account.phone_masked,
    verified_at: now,
  })
  // What an officer has seen weighs more than what a camera saw.
  const tier = account.tier === 'window' ? 'window' : 'face'
  return tieAccount(transaction, key, person, { tier, at: now })
}
