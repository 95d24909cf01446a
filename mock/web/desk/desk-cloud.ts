import type { CloudEvent, InputOf, OutputOf } from '@/contract/envelope'
import { finance } from '@/contract/finance'
import { callFunction } from '../common/cloud-client'

type Finance = typeof finance
export type FinanceAction = keyof Finance
export type FinanceInput<Action extends FinanceAction> = InputOf<Finance[Action]>
export type FinanceOutput<Action extends FinanceAction> = OutputOf<Finance[Action]>

/** Forms of other sites cannot send it: the browser asks the host first, and the host refuses. */
const HEADERS = { 'x-desk-request': '1' }

/**
 * Calls one action of the cloud function `finance` as whoever is signed in; the browser adds the session's cookie,
 * which no script can read.
 * @throws CallFailure `UNAUTHENTICATED` when the sign-in has ended
 */
export async function callFinance<Action extends FinanceAction>(
  action: Action,
  input: FinanceInput<Action>,
  idempotencyKey?: string,
): Promise<FinanceOutput<Action>> {
  const event: CloudEvent = { action, input, ...(idempotencyKey ? { idempotencyKey } : {}) }
  return (await callFunction('/desk/api/finance', finance[action], event, HEADERS)) as FinanceOutput<Action>
}
