import { addDays, addSeconds, type ChinaDate } from '@/domain/dates'
import { noFaults } from '../../../mock/providers/faults'
import { isWorkingDay } from '../../../mock/rules/calendar'
import { chooseAct } from './acts'
import { endTheMonth } from './desk-acts'
import { digestOf, type MoneyFacts, readMoney } from './facts'
import { brokenBooks } from './invariants'
import { mishap } from './mishaps'
import { at, createMonth, type Month, type MonthParts, moveTo, runMoney } from './month'

/** When the money's timers run: the channels' bills, the bank's statement, sweep, receipt, and once in the evening. */
const MONEY_HOURS: readonly (readonly [hour: number, minute: number])[] = [
  [10, 5],
  [10, 40],
  [15, 30],
  [19, 10],
]
const DAYS = 30
const ACTS_A_DAY = 3
const MISHAPS_PERCENT = 45
const CRASHES_PERCENT = 10
const CRASH_WITHIN = 60
/** After the last day: bills of the last days, sweeps after days off, receipts that come a day late. */
const QUIET_WORKING_DAYS = 4

/** What a month met, so that a run can show that it met something. */
export interface MonthResult {
  days: number
  citizens: number
  paid: number
  /** Of those, with a bank card, and at a window by the code on a phone. */
  byCard: number
  byCode: number
  refunds: number
  /** Requests for a refund: all, and those that were granted. */
  asked: number
  granted: number
  /** What two persons have agreed on. */
  approved: number
  crashes: number
  billRows: number
  differences: number
  resolvedByRule: number
  resolvedByPersons: number
  batches: number
  /** Refunds that somebody has paid from a bank account, and of those out of the collection account. */
  byHand: number
  byTransfer: number
}

/**
 * Lives one month to its quiet end and holds the books of all parties against one another.
 * @throws Error with the seed and the whole trail when a fen is astray
 */
export async function runMonth(parts: MonthParts): Promise<MonthResult> {
  const month = await createMonth(parts)
  const trail: string[] = [`from ${month.firstDay} on`]
  let crashes = 0
  const step = async (name: string, act: () => Promise<unknown>) => {
    if (month.chance.happens(CRASHES_PERCENT)) month.crash.arm(month.chance.pick(CRASH_WITHIN))
    let what: string
    try {
      const said = await act()
      what = typeof said === 'string' ? said : name
    } catch (error) {
      if (!month.crash.dead) throw withTrail(month, trail, [`${name}: ${(error as Error).stack}`])
      what = `${name} did not finish`
    }
    if (month.unforeseen.length > 0) throw withTrail(month, trail, [`${name}: ${what}`, ...month.unforeseen])
    if (month.crash.dead) crashes += 1
    trail.push(`${month.clock.at} ${what}${month.crash.dead ? '; the host died' : ''}`)
    month.crash.restart()
  }

  let day = month.firstDay
  for (let lived = 0; lived < DAYS; lived++, day = addDays(day, 1)) await liveDay(month, day, step, trail)
  month.faults.replace(noFaults)
  await endTheMonth(month)
  trail.push(`${month.clock.at} quiet`)
  for (let left = QUIET_WORKING_DAYS; left > 0; day = addDays(day, 1)) {
    for (const [hour, minute] of MONEY_HOURS) await moveTo(month, at(day, hour, minute), true)
    if (isWorkingDay(day)) left -= 1
  }
  return { ...(await hold(month, trail)), crashes }
}

type Step = (name: string, act: () => Promise<unknown>) => Promise<void>

/** Acts at any hour, some a breath before midnight, between the hours at which the money moves. */
async function liveDay(month: Month, day: ChinaDate, step: Step, trail: string[]): Promise<void> {
  const { chance } = month
  if (chance.happens(MISHAPS_PERCENT)) trail.push(`${month.clock.at} ${mishap(month)}`)
  const moments = [
    ...MONEY_HOURS.map(([hour, minute]) => ({ when: at(day, hour, minute), money: true })),
    ...Array.from({ length: chance.pick(2 * ACTS_A_DAY) }, () => ({
      when: chance.happens(10)
        ? addSeconds(at(day, 23, 59), chance.pick(60))
        : at(day, 8 + chance.pick(15), chance.pick(60)),
      money: false,
    })),
  ].sort((one, other) => (one.when < other.when ? -1 : 1))
  for (const { when, money } of moments) {
    if (!money) {
      if (when > month.clock.at) month.clock.at = when
      const act = chooseAct(month)
      await step(act.name, () => act(month))
      // What somebody does just before midnight arrives after it.
      if (when >= at(day, 23, 59)) continue
    }
    await step(money ? 'the timers run' : 'housekeeping', () => moveTo(month, when, money))
  }
}

/** Everything again at the same moment: the books are the same to the byte. */
async function hold(month: Month, trail: readonly string[]): Promise<Omit<MonthResult, 'crashes'>> {
  const facts = await readMoney(month)
  const before = await digestOf(month.database)
  await runMoney(month)
  const broken = [...month.unforeseen, ...(await brokenBooks(month, facts))]
  if ((await digestOf(month.database)) !== before) broken.push('running the daily steps again changed the books')
  if (broken.length > 0) throw withTrail(month, trail, broken)
  return resultOf(month, facts)
}

function withTrail(month: Month, trail: readonly string[], broken: readonly string[]): Error {
  const head = `month ${month.seed}: npm run simulate -- --months 1 --seed ${month.seed}`
  return new Error([head, ...broken, 'what had happened:', ...trail].join('\n  '))
}

const resultOf = (month: Month, facts: MoneyFacts): Omit<MonthResult, 'crashes'> => ({
  days: DAYS,
  citizens: month.cases.length,
  paid: facts.orders.filter((order) => order.trade_no !== null).length,
  byCard: facts.orders.filter(({ channel, trade_no }) => channel === 'card' && trade_no !== null).length,
  byCode: facts.orders.filter(({ app_id, trade_no }) => app_id === 'window' && trade_no !== null).length,
  refunds: facts.refunds.length,
  asked: facts.requests.length,
  granted: facts.requests.filter(({ state }) => ['granted', 'done'].includes(state)).length,
  approved: facts.proposals.filter(({ state }) => state === 'approved').length,
  billRows: facts.billRows.length,
  differences: facts.differences.length,
  resolvedByRule: facts.differences.filter((difference) => difference.resolved_by === 'rule').length,
  resolvedByPersons: facts.differences.filter((difference) => difference.resolved_by === 'persons').length,
  batches: facts.batches.length,
  byHand: facts.refunds.filter(({ refund_no, transfer_no }) => transfer_no !== null || month.paidByHand.has(refund_no))
    .length,
  byTransfer: facts.refunds.filter(({ transfer_no }) => transfer_no !== null).length,
})
