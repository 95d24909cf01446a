import { expireConsents } from '../../store/consents'
import type { Environment } from '../environment'

/** Requests to owners that nobody answered in time end by themselves. @returns how many */
export function expireRequests({ database, clock }: Environment): Promise<number> {
  return expireConsents(database, clock.now())
}
