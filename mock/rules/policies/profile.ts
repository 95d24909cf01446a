import type { Wallet } from '@/contract/fields'
import type { ChinaDate } from '@/domain/dates'

/** The settings of paying that differ between jurisdictions or years. */
export interface Policy {
  /** Calendar days for paying, counted from the day after `termStarts`. */
  termDays: number
  termStarts: 'service' | 'decision'
  /** Days to which a term never falls due (weekends, public holidays); it moves to the next other day. Null = no shift. */
  closedDays: readonly ChinaDate[] | null
  surchargePercentPerDay: number
  /** Of the fine. */
  surchargeCapPercent: number
  /** Wallets that may pay; the others are told which to use. */
  wallets: readonly Wallet[]
  /** How long a code on a window's screen can be scanned and paid. */
  windowCodeMinutes: number
  /** How long a code printed on a decision on the spot can be paid. */
  printedCodeHours: number
  /** How long the cashier of an order takes money; an order on a bill ends with the bill's code at the latest. */
  orderMinutes: number
  /** Most decisions on one bill. */
  decisionsPerBill: number
  /** Whether an order of somebody else whose end is not known yet keeps others from paying the same decision. */
  unclearOrderBlocks: boolean
  lookUpsPerHour: number
  lookUpsPerDay: number
  /** How long the wallet is asked about an unclear payment before its order is closed there, so that others can pay. */
  confirmForSeconds: number
  /** Promise shown to the citizen: the fiscal receipt is there by then. */
  receiptWithinHours: number
  /** Promise shown to the citizen: a double payment is back by then. */
  refundWithinWorkingDays: number
}

/** A value and where it comes from: a law with its article, a city's published practice, or our own choice. */
export interface Setting<Value> {
  value: Value
  source: string
}

export type Settings = { readonly [Name in keyof Policy]: Setting<Policy[Name]> }

/** What a jurisdiction or a year does differently from the national base, and when. */
export interface PolicyProfile {
  name: string
  title: string
  validFrom: ChinaDate
  /** Last day; null = until further notice. */
  validTo: ChinaDate | null
  settings: Partial<Settings>
}
