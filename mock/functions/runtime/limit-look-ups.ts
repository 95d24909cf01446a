import { chinaDate } from '@/domain/dates'
import type { Environment } from '../environment'
import { limitTries } from './limit-tries'
import { policyOf } from './policy'

/**
 * Counts one look-up of a decision by its number alone, found or not, whichever function it is asked of. The national
 * limits: before it is found nobody knows whose authority's decision it is. @throws Refusal TOO_MANY_TRIES
 */
export async function limitLookUps(environment: Pick<Environment, 'database' | 'clock'>, caller: string) {
  const policy = policyOf('national', chinaDate(environment.clock.now()))
  const limit = { act: 'look-up', perHour: policy.lookUpsPerHour, perDay: policy.lookUpsPerDay }
  await limitTries(environment, caller, limit)
}
