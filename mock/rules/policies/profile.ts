import type { Channel, Wallet } from '@/contract/fields'
import type { Tier } from '@/contract/identity'
import type { ConsentMethod } from '@/contract/vehicles'
import type { ChinaDate } from '@/domain/dates'
import type { Fen } from '@/domain/money'
import type { UseNature } from '@/domain/vehicle'

/** Everything that differs between jurisdictions or years. */
export interface PolicyValues extends PaymentPolicy, HandlingPolicy, ConsentPolicy, ObjectionPolicy {}

/** The values in force with the source of each, so that whoever is refused can be told by what rule. */
export interface Policy extends PolicyValues {
  sources: Readonly<Record<keyof PolicyValues, string>>
}

/** The settings of paying. */
export interface PaymentPolicy {
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
  /** Which rail takes the money when a wallet pays. */
  channels: Readonly<Record<Wallet, Channel>>
  /** Whether bank cards are taken, where a client can offer them. */
  cards: boolean
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
  /** Promise shown to the citizen: two accountants have answered a request for a refund by then. */
  refundAnsweredWithinWorkingDays: number
  /** Promise shown to the citizen: what the treasury gives back first (退付) is back by then. */
  returnWithinWorkingDays: number
}

/** Which surveillance records can be settled on-line, by whom, and how. */
export interface HandlingPolicy {
  handleMode: 'decide-then-pay' | 'pay-to-confirm'
  /** Under pay-to-confirm: minutes until an unpaid confirmation falls away. */
  payToConfirmMinutes: number
  /** Weakest tier that may settle. */
  handlingTier: Tier
  /** Highest fine of one record, itself included. */
  maxFineFen: Fen
  /** Most points of one record, itself included; null = no such limit. */
  maxPointsPerRecord: number | null
  /** The points of the cycle with those of the record must stay below this. */
  pointsMustStayBelow: number
  /** Most records in one go. */
  mostAtOnce: number
  /** Uses of a vehicle whose records are not settled on-line, whoever owns it (重点车辆). */
  excludedUses: readonly UseNature[]
  /** Kinds of plate that can be settled for own vehicles; null = any. */
  ownPlateKinds: readonly string[] | null
  /** Beginnings of plates that count as local, e.g. 桂A; null = any. */
  localPlates: readonly string[] | null
  /** Whether records of company vehicles are settled by nobody. */
  onlyPrivateVehicles: boolean
  /** `province`: only records made in the province where the vehicle is registered; platforms knew no others. */
  recordsFrom: 'nation' | 'province'
  /** How old the licence's data may be, in minutes: points just given elsewhere may not have arrived. */
  licenceDataMinutes: number
  /** Calendar days to come after the notice. */
  comeDays: number
  /** Months by which they can be extended; 0 = not. */
  extensionMonths: number
  /** Open records from which the authority may decide without the person. */
  openRecordAlert: number
  /** The same for operating passenger vehicles, school buses and dangerous goods. */
  openRecordAlertKeyVehicles: number
  /** First violation of the kind: a warning instead of a fine, for codes that allow it. */
  firstWarning: { on: boolean; quietDays: number; onceInMonths: number }
}

/** Handling the records of vehicles that belong to others. */
export interface ConsentPolicy {
  /** Vehicles of others per driver at a time; 0 = none at all; null = no limit. */
  nonOwnedVehicles: number | null
  /** Drivers per vehicle at a time; null = no limit. */
  driversPerVehicle: number | null
  /** Whether the owner is one of those drivers. */
  ownerCounts: boolean
  consentMethods: readonly ConsentMethod[]
  nonOwnedPlateKinds: readonly string[] | null
  nonOwnedUses: readonly UseNature[] | null
  /** Only records since the consent. */
  onlySinceConsent: boolean
  requestsPerDay: number | null
  requestsPerYear: number | null
  requestHours: number
  /** Vehicles of others settled for by one driver within a year from which point trading is suspected; null = never. */
  tradingVehiclesPerYear: number | null
  /** Drivers who settled for one vehicle within a year, the same. */
  tradingDriversPerYear: number | null
}

export interface ObjectionPolicy {
  /** Where an objection can be raised. */
  disputeChannels: readonly ('app' | 'place-of-violation' | 'any-window')[]
  objectionWorkingDays: number
  deletionWorkingDays: number
  photoWorkingDays: number
  reconsiderationDays: number
  lawsuitMonths: number
  /** Whether a decision made here counts as made on the spot: reconsideration before court (行政复议法 art. 23). */
  reconsiderationFirst: boolean
  /** Who reconsiders: the people's government of the level, or (before 2024) also the police above. */
  reconsiderationBody: 'government' | 'government-or-police'
}

/** A value and where it comes from: a law with its article, a city's published practice, or our own choice. */
export interface Setting<Value> {
  value: Value
  source: string
}

export type Settings = { readonly [Name in keyof PolicyValues]: Setting<PolicyValues[Name]> }

/** What a jurisdiction or a year does differently from the national base, and when. */
export interface PolicyProfile {
  name: string
  title: string
  validFrom: ChinaDate
  /** Last day; null = until further notice. */
  validTo: ChinaDate | null
  settings: Partial<Settings>
}
