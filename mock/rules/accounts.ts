import type { Channel } from '@/contract/fields'

/**
 * The accounts between the payer and the treasury. Some are kept per channel and some per income item of the
 * receiving unit (收入项目); the authority is always the region of the posting.
 */
export const channelAccounts = [
  /** 在途资金: taken by the channel and not at the bank yet. */
  'payer-clearing',
  /** 代收银行汇缴户: at the collecting bank and not swept yet. */
  'collection',
  /** 应付渠道: fees that the collecting bank owes the channel. */
  'fee-payable',
] as const

export const itemAccounts = [
  /** 应收罚款: what citizens' payments have settled, and what fines were given back for. */
  'fine-receivable',
  /** 国库: what the treasury has confirmed. */
  'treasury',
] as const

export const plainAccounts = [
  /** 清分在途: sent to the treasury, without its receipt yet. */
  'sweep-in-transit',
  /** 待处理款项: money that nobody has explained yet. */
  'suspense',
  /** 代收银行承担的手续费: fees never lessen the treasury's money. */
  'fee-expense',
  /** 应退款: owed to payers. */
  'refund-payable',
] as const

export const accounts = [...channelAccounts, ...itemAccounts, ...plainAccounts] as const
export type Account = (typeof accounts)[number]

/** Where an amount stands: the account and what it is kept by. */
export type AccountPlace =
  | { account: (typeof channelAccounts)[number]; channel: Channel }
  | { account: (typeof itemAccounts)[number]; item: string }
  | { account: (typeof plainAccounts)[number] }

/** What is booked; each is the first word of its business keys, e.g. `payment:J140105…`. */
export const postingKinds = [
  'payment',
  'withdrawal',
  'refund-granted',
  'refund',
  'settlement',
  'fee',
  'sweep',
  'sweep-received',
  'sweep-refused',
  'suspense',
  'suspense-refund',
  'explained',
  'correction',
  'return',
] as const
export type PostingKind = (typeof postingKinds)[number]

/** Region of money that nobody can place; it was never assigned to a district. */
export const UNKNOWN_REGION = '000000'
