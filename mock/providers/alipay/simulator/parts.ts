import type { KeyObject } from 'node:crypto'
import type { Clock } from '@/domain/clock'
import type { FaceDesk } from '../../face-check/simulator/desk'
import type { Faults } from '../../faults'
import type { OutsideStore } from '../../outside-store'
import type { PayCodes } from '../../pay-codes'
import type { RandomBytes } from '../../random'

/** Alipay's side: what it knows of the one application that it serves, and its own key. */
export interface AlipaySide {
  appId: string
  sellerId: string
  appPublicKey: KeyObject
  gatewayKey: KeyObject
  /** Only to play a forger with a wrong key. */
  wrongKey: KeyObject
  /** The merchant's name as the cashier shows it. */
  payee: string
}

export interface SimulatorParts {
  side: AlipaySide
  store: OutsideStore
  clock: Clock
  faults: Faults
  random: RandomBytes
  /** Who looks at faces. */
  faces: FaceDesk
  /** Those on the payers' phones. */
  codes: PayCodes
}
