import type { Faults } from '../faults'
import { createRegister, type RegisterDeps } from '../register'
import type { PolicePlatform } from '../registers'

const RECORDING_SECONDS = { normal: 30, slow: 12 * 3600, frozen: null }

export type SimulatedPolicePlatform = PolicePlatform & { tick(now: string): Promise<void> }

/** The police's integrated platform: records payments after about 30 seconds, or half a day on a slow one. */
export function createPolicePlatform(
  deps: Omit<RegisterDeps, 'delaySeconds'>,
  faults: Faults,
): SimulatedPolicePlatform {
  const register = createRegister({ ...deps, delaySeconds: () => RECORDING_SECONDS[faults.read().police] })
  return { recordPayment: register.tell, paymentStatus: register.status, tick: register.tick }
}
