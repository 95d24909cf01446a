import type { KeyObject } from 'node:crypto'
import type { Clock } from '@/domain/clock'
import type { Faults } from '../../faults'
import type { OutsideStore } from '../../outside-store'
import type { PayCodes } from '../../pay-codes'
import type { RandomBytes } from '../../random'

/** WeChat's side: what it knows of the one merchant that it serves, and its own keys. */
export interface WechatSide {
  appId: string
  mchId: string
  merchantSerial: string
  merchantPublicKey: KeyObject
  /** Only to play a forger with a wrong key. */
  wrongKey: KeyObject
  platformSerial: string
  platformKey: KeyObject
  apiV3Key: Buffer
  /** The merchant's name as the cashier shows it. */
  payee: string
}

export interface SimulatorParts {
  side: WechatSide
  store: OutsideStore
  clock: Clock
  faults: Faults
  random: RandomBytes
  /** Those on the payers' phones. */
  codes: PayCodes
}
