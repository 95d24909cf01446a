import { finance } from '@/contract/finance'
import { addDays, addSeconds, type ChinaDate, chinaDate, daysBetween, startOfChinaDate } from '@/domain/dates'
import { billsOfDays, type DayOfChannel, feesOfDay, paidPerDay } from '../../store/desk/days'
import { countPerClass, countWaitingFor } from '../../store/desk/difference-counts'
import type { Scope } from '../../store/desk/scope'
import { heldOfDay, whereItWent } from '../../store/desk/where-it-went'
import { action, type Call } from '../runtime/action'
import { regionAsked } from './authority'
import { channelRows, classRows, type Overview, treasuryOf, wayOfMoney } from './overview-parts'
import { contracts, unitsOf } from './units'

const DAYS = 14
const WEEK_SECONDS = 7 * 86_400

export const overview = action(finance.overview, ['accountant'], (input, call) => readOverview(call, input))

/** Everything at a glance: the running day, and where the money of the day looked at has gone. Always the same queries. */
export async function readOverview(
  call: Pick<Call<'accountant'>, 'environment' | 'identity'>,
  input: { day?: ChinaDate; regionCode?: string },
): Promise<Overview> {
  const { environment, identity } = call
  const { database, clock } = environment
  const scope = regionAsked(identity, input.regionCode)
  const now = clock.now()
  const today = chinaDate(now)
  const day = input.day ?? addDays(today, -1)
  const range = { from: startOfChinaDate(day), until: startOfChinaDate(addDays(day, 1)), scope }
  const money = await whereItWent(database, range)
  const held = await heldOfDay(database, day, scope)
  const merchants = contracts(environment)
  const fees = await feesOfDay(database, day, merchants, scope)
  const first = addDays(day, 1 - DAYS)
  const bills = await billsOfDays(database, first, day, scope)
  const paid = await paidPerDay(database, startOfChinaDate(first), range.until, scope)
  const classes = await countPerClass(database, day, scope)
  const waitForMe = identity.role === 'checker' ? await countWaitingFor(database, identity.accountantId, scope) : 0

  const way = wayOfMoney(money, held)
  const billsOfDay = bills.filter((bill) => bill.day === day)
  const oldest = classes.flatMap(({ oldest_at }) => oldest_at ?? []).sort()[0]
  return {
    day,
    now,
    units: await unitsOf(database, identity),
    today: await runningDay(call, today, scope),
    received: {
      fen: way.receivedFen,
      payments: sum(money, ({ payments }) => payments) + sum(held, ({ rows }) => rows),
      refundFen: way.refundFen,
      refunds: sum(money, ({ refunds }) => refunds),
    },
    matching: matchingOf(billsOfDay),
    open: {
      count: sum(classes, ({ open }) => open),
      fen: sum(classes, ({ open_fen }) => open_fen),
      oldestDays: oldest === undefined ? null : daysBetween(chinaDate(oldest), today),
      waitForMe,
    },
    treasury: treasuryOf(money, way, day, today),
    lastDays: lastDays(first, paid, bills),
    whereItWent: way,
    classes: classRows(classes),
    channels: channelRows(merchants, { money, held, bills: billsOfDay, fees }),
  }
}

/** The comparison is with the same weekday a week ago, up to the same time of day. */
async function runningDay(
  { environment }: Pick<Call<'accountant'>, 'environment'>,
  today: ChinaDate,
  scope: Scope,
): Promise<Overview['today']> {
  const { database, clock } = environment
  const now = clock.now()
  const since = startOfChinaDate(today)
  const paid = await paidPerDay(database, since, addSeconds(now, 1), scope)
  const before = await paidPerDay(database, addSeconds(since, -WEEK_SECONDS), addSeconds(now, -WEEK_SECONDS), scope)
  return {
    day: today,
    receivedFen: sum(paid, ({ fen }) => fen),
    payments: sum(paid, ({ payments }) => payments),
    weekAgoFen: before.length === 0 ? null : sum(before, ({ fen }) => fen),
  }
}

type Bills = Awaited<ReturnType<typeof billsOfDays>>

/** No rows before there is a bill. */
function matchingOf(bills: Bills): { matched: number; rows: number | null } {
  const read = bills.filter(({ rows }) => rows !== null)
  return {
    matched: sum(read, ({ matched }) => matched ?? 0),
    rows: read.length === 0 ? null : sum(read, ({ rows }) => rows ?? 0),
  }
}

function lastDays(first: ChinaDate, paid: readonly DayOfChannel[], bills: Bills): Overview['lastDays'] {
  return Array.from({ length: DAYS }, (_, place) => {
    const day = addDays(first, place)
    return {
      day,
      perChannel: paid.filter((one) => one.day === day).map(({ channel, fen }) => ({ channel, receivedFen: fen })),
      ...matchingOf(bills.filter((bill) => bill.day === day)),
    }
  })
}

const sum = <Row>(rows: readonly Row[], of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0)
