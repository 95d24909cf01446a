import type { Executor } from '../../store/database'
import { logAtDesk } from '../../store/desk/log'
import { newId } from '../../store/ids'
import type { Context } from '../environment'

interface Entry {
  accountantId: string | null
  act: string
  /** A number or an id, never words that somebody typed. */
  subject: string | null
  outcome: string
}

/** One row of the desk's log. What was done is logged in the transaction that does it. */
export function logAct(
  { environment, traceId }: Pick<Context, 'environment' | 'traceId'>,
  executor: Executor,
  { accountantId, act, subject, outcome }: Entry,
): Promise<void> {
  const at = environment.clock.now()
  const id = newId(at, environment.randomBytes)
  return logAtDesk(executor, { id, at, accountant_id: accountantId, act, subject, outcome, trace_id: traceId })
}
