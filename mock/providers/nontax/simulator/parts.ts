import type { KeyObject } from 'node:crypto'
import type { Clock } from '@/domain/clock'
import type { Faults } from '../../faults'
import type { OutsideStore } from '../../outside-store'
import type { PayCodes } from '../../pay-codes'
import type { RandomBytes } from '../../random'

/** What the platform knows of the one office that it serves. */
export interface NontaxSide {
  appId: string
  serviceId: number
  bankId: string
  bankAccount: string
  mchId: string
  notifyKey: string
  bureauKey: string
  /** Signs cashiers for the bank's merchant. */
  bankKey: KeyObject
  bankPublicKey: KeyObject
  payee: string
}

export interface NontaxParts {
  side: NontaxSide
  store: OutsideStore
  clock: Clock
  faults: Faults
  random: RandomBytes
  /** Those that WeChat shows on the payers' phones. */
  codes: PayCodes
}
