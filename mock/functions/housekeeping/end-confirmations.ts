import { listLapsed } from '../../store/own-decisions'
import type { Environment } from '../environment'
import { withdrawOwnDecision } from '../settling/withdraw-own-decision'

const MOST = 50

/**
 * Confirmations that were not paid in their minutes fall away and their records wait again, as soon as no money for
 * them can come any more. Money that comes all the same goes back.
 */
export async function endConfirmations(environment: Environment, traceId: string): Promise<void> {
  for (const decision of await listLapsed(environment.database, environment.clock.now(), MOST))
    await withdrawOwnDecision(environment, decision, 'not-paid-in-time', traceId)
}
