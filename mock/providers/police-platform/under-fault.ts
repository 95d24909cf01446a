import type { PlatformParts } from './parts'
import { PoliceUnavailable } from './register'

/** How long we wait for an answer of the platform. */
const PATIENCE_MS = 5_000

/** One call to the platform under the fault that is set. @throws PoliceUnavailable */
export async function underPoliceFault<Result>(
  { faults, sleep = async () => undefined }: PlatformParts,
  kind: 'read' | 'write',
  act: () => Promise<Result>,
): Promise<Result> {
  const fault = faults.takePoliceCall(kind)
  switch (fault.mode) {
    case 'normal':
      return act()
    case 'not-answering':
      throw new PoliceUnavailable('the police platform does not answer')
    case 'slow': {
      await sleep(Math.min(fault.milliseconds, PATIENCE_MS))
      const result = await act()
      if (fault.milliseconds >= PATIENCE_MS) throw new PoliceUnavailable('the police platform answers too late')
      return result
    }
    default:
      await act()
      throw new PoliceUnavailable('the answer of the police platform was lost')
  }
}
