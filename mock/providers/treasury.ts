import type { Faults } from './faults'
import { createRegister, type RegisterDeps } from './register'
import type { Treasury } from './registers'
import { createTreasuryMoney, type TreasuryMoney } from './treasury-money'

const MATCHING_SECONDS = 20

export type SimulatedTreasury = Treasury & {
  tick(now: string): Promise<void>
  /** What the collecting bank sees of it. */
  money: Pick<TreasuryMoney, 'arrive' | 'sentBackFen'>
}

/** The finance bureau's non-tax platform: matches each payment with its notice after about 20 seconds. */
export function createTreasury(deps: Omit<RegisterDeps, 'delaySeconds'>, faults: Faults): SimulatedTreasury {
  const delaySeconds = () => (faults.read().treasury === 'frozen' ? null : MATCHING_SECONDS)
  const register = createRegister({ ...deps, delaySeconds })
  const money = createTreasuryMoney(deps, faults)
  return {
    submit: register.tell,
    status: register.status,
    tick: register.tick,
    sweepReceipt: money.sweepReceipt,
    requestReturn: money.requestReturn,
    returnStatus: money.returnStatus,
    money,
  }
}
