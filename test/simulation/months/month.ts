import type { Kysely } from 'kysely'
import type { Channel } from '@/contract/fields'
import type { Cashier } from '@/contract/payments'
import { addSeconds, type ChinaDate, type Instant, startOfChinaDate } from '@/domain/dates'
import type { Identity } from '../../../mock/functions/environment'
import type { KeyRing } from '../../../mock/providers/keys'
import type { Tables } from '../../../mock/store/tables'
import { createChance } from '../chance'
import { createWorld, type World } from '../world'

export type Citizen = Extract<Identity, { kind: 'citizen' }>

/** A decision of somebody who comes to pay, and what has become of it as far as they know. */
export interface Case {
  citizen: Citizen
  regionCode: string
  decisionId: string
  totalFen: number
  orders: string[]
}

/** A world in which the money is followed from day to day. */
export interface Month extends World {
  firstDay: ChinaDate
  /** Districts with the channels that their rules choose. */
  regions: readonly string[]
  cases: Case[]
  /** Who has the cashier of an order; nobody has one that was paid at a window. */
  payers: Map<string, Citizen>
  /** Forms of the card acquirer's page, by order. */
  cardForms: Map<string, Extract<Cashier, { kind: 'card' }>>
  /** Number of a refund → what somebody has paid from the merchant's own account, to which the channel had given it. */
  paidByHand: Map<string, { orderNo: string; amountFen: number; transferNo: string }>
  /** Numbers of refunds that somebody has paid out of the collection account. */
  paidOut: Set<string>
  /** Channels whose bills can be had. */
  billed: readonly Channel[]
}

export interface MonthParts {
  seed: number
  keys: KeyRing
  database: Kysely<Tables>
}

/** Around the New Year, Spring Festival, May, National Day with its worked weekends, and with nothing but weekends. */
const FIRST_DAYS: readonly ChinaDate[] = ['2026-02-08', '2026-04-24', '2026-09-19', '2026-11-02', '2025-12-24']
const SHANXI = '140105'
const QINGDAO = '370202'
/** Its WeChat payments take the finance bureau's channel. */
const SHANXI_RULES_OF: ChinaDate = '2019-06-03'

export async function createMonth(parts: MonthParts): Promise<Month> {
  const chance = createChance(parts.seed ^ 0x5eed)
  const firstDay = chance.oneOf(FIRST_DAYS)
  const world = await createWorld({ ...parts, road: false, start: at(firstDay, 8, 0) })
  const billed = Object.values(world.environment.channels)
    .filter(({ fetchBill, merchantId }) => fetchBill !== undefined && merchantId !== '')
    .map(({ channel }) => channel)
  await world.database
    .updateTable('authority')
    .set({ rules_as_of: billed.includes('nontax') ? SHANXI_RULES_OF : null })
    .where('region_code', '=', SHANXI)
    .execute()
  return Object.assign(world, {
    firstDay,
    regions: [SHANXI, QINGDAO],
    cases: [],
    billed,
    payers: new Map(),
    cardForms: new Map(),
    paidByHand: new Map(),
    paidOut: new Set<string>(),
  })
}

export const newKey = ({ chance }: Pick<Month, 'chance'>): string => Buffer.from(chance.bytes(16)).toString('hex')

/** China time. */
export const at = (day: ChinaDate, hour: number, minute: number): Instant =>
  addSeconds(startOfChinaDate(day), (hour * 60 + minute) * 60)

/** The clock goes forward, messages arrive, housekeeping looks, and the money's timers run where `money` says so. */
export async function moveTo(month: Month, instant: Instant, money: boolean): Promise<void> {
  if (instant > month.clock.at) month.clock.at = instant
  await month.outside.tick(month.clock.at)
  await month.call('housekeeping', { kind: 'timer' }, { action: 'run', input: {} })
  if (money) await runMoney(month)
}

/** What the finance timer does. @throws Error when its answer is a fault */
export async function runMoney(month: Month): Promise<void> {
  const answer = await month.call('financeTimer', { kind: 'timer' }, { action: 'run', input: {} })
  if (!answer.ok && !month.crash.dead) throw new Error(`finance timer: ${answer.error.code}`)
}
