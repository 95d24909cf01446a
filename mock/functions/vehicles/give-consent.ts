import type { Transaction } from 'kysely'
import { consentsFor } from '../../store/asking'
import { type ConsentPage, lockVehicle, moveConsent } from '../../store/consents'
import type { Tables } from '../../store/tables'
import type { Environment } from '../environment'
import { Refusal } from '../runtime/refusal'
import { policyOfPlate } from './place-policy'

/** How many other drivers the place lets an owner allow; null = as many as they like. */
export async function mostOtherDrivers(environment: Environment, consent: ConsentPage): Promise<number | null> {
  const policy = await policyOfPlate(environment, environment.sealing.open(consent.plate_sealed))
  if (policy.driversPerVehicle === null) return null
  return policy.driversPerVehicle - (policy.ownerCounts ? 1 : 0) - 1
}

/**
 * Lets the driver in. The limit of drivers is looked at once more: several may have asked before the first was let in.
 * False when the request waits no longer. @throws Refusal FORBIDDEN when there are enough drivers
 */
export async function giveConsent(
  transaction: Transaction<Tables>,
  consent: ConsentPage,
  mostOthers: number | null,
  now: string,
): Promise<boolean> {
  await lockVehicle(transaction, consent.vehicle_id)
  const { drivers } = await consentsFor(transaction, consent, consent.driver_id, now)
  if (mostOthers !== null && drivers > mostOthers)
    throw new Refusal('FORBIDDEN', 'this vehicle has as many drivers as its place allows', { field: 'input.consentId' })
  return moveConsent(transaction, consent.id, 'asked', { state: 'given', answered_at: now, code_hash: null }, now)
}
