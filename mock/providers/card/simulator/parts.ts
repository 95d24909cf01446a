import type { KeyObject } from 'node:crypto'
import type { Clock } from '@/domain/clock'
import type { Instant } from '@/domain/dates'
import type { Fen } from '@/domain/money'
import type { Faults } from '../../faults'
import type { OutsideStore } from '../../outside-store'
import type { RandomBytes } from '../../random'

/** What the acquirer knows of the one merchant that it serves. */
export interface CardSide {
  merId: string
  merchantPublicKey: KeyObject
  acquirerKey: KeyObject
  wrongKey: KeyObject
  payee: string
}

export interface CardParts {
  side: CardSide
  store: OutsideStore
  clock: Clock
  faults: Faults
  random: RandomBytes
}

export interface CardTrade {
  orderNo: string
  description: string
  totalFen: Fen
  notifyUrl: string
  returnUrl: string
  /** `unsure`: the issuing bank has not answered; it will. */
  state: 'unpaid' | 'unsure' | 'paid' | 'closed'
  payUntil: Instant
  /** When the bank answers an unsure payment. */
  bankAnswersAt?: Instant
  tradeNo: string
  /** 622202******0123. */
  cardMasked?: string
  /** Of the text message that the bank has sent. */
  smsCode: string
  paidAt?: Instant
}

export interface CardRefund {
  refundNo: string
  orderNo: string
  refundFen: Fen
  tradeNo: string
  notifyUrl: string
  /** By response code: 05 under way, 00 done, 14 not deliverable, 54 given up. */
  code: '05' | '00' | '14' | '54'
  end: '00' | '14' | '54'
  createdAt: Instant
  endsAt: Instant
}
