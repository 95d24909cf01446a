import type { Faults, ProviderOperation } from './faults'
import { NoAnswer } from './http-wire'
import type { HttpAnswer } from './payment-channel'

/** Runs one call of a simulator under the fault that is set for it. @throws NoAnswer when the caller is to wait in vain. */
export async function underCallFault(
  faults: Faults,
  operation: ProviderOperation,
  act: () => Promise<HttpAnswer>,
  serverError: () => HttpAnswer,
): Promise<HttpAnswer> {
  const fault = faults.takeCall(operation)
  if (fault.mode === 'server-error') return serverError()
  if (fault.mode === 'time-out-before') throw new NoAnswer(`${operation} never arrived`)
  const answer = await act()
  if (fault.mode === 'time-out-after') throw new NoAnswer(`the answer of ${operation} was lost`)
  return answer
}
