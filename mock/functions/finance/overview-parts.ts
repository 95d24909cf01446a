import type { InferInput } from 'valibot'
import type { overviewView } from '@/contract/finance-views'
import { type ChinaDate, daysBetween } from '@/domain/dates'
import { addWorkingDays, isWorkingDay } from '../../rules/calendar'
import { differenceClasses } from '../../rules/reconciliation/classes'
import type { BillOfDay, feesOfDay } from '../../store/desk/days'
import type { ClassCount } from '../../store/desk/difference-counts'
import type { ChannelMoney, heldOfDay } from '../../store/desk/where-it-went'
import type { Contract } from './units'

/** Before the client has branded its sums. */
export type Overview = InferInput<typeof overviewView>
type Held = Awaited<ReturnType<typeof heldOfDay>>
type Fees = Awaited<ReturnType<typeof feesOfDay>>
type Way = Overview['whereItWent']

/** Received − refunded − suspense − on the way − treasury; what is left over is nowhere. */
export function wayOfMoney(money: readonly ChannelMoney[], held: Held): Way {
  const total = (of: (row: ChannelMoney) => number) => money.reduce((sum, row) => sum + of(row), 0)
  const way = {
    receivedFen: total((row) => row.booked_fen) + held.reduce((sum, row) => sum + row.booked_fen, 0),
    refundFen: total((row) => row.refunded_fen),
    suspenseFen: held.reduce((sum, row) => sum + row.held_fen, 0),
    onTheWayFen: total((row) => row.owed_fen + row.under_way_fen),
    treasuryFen: total((row) => row.treasury_fen),
  }
  const nowhereFen = way.receivedFen - way.refundFen - way.suspenseFen - way.onTheWayFen - way.treasuryFen
  return { ...way, nowhereFen, balanced: nowhereFen === 0 }
}

/** Money of days off piles up until the next working day's sweep. */
export function treasuryOf(
  money: readonly ChannelMoney[],
  way: Way,
  day: ChinaDate,
  today: ChinaDate,
): Overview['treasury'] {
  const receivedAt =
    money
      .flatMap(({ received_at }) => received_at ?? [])
      .sort()
      .at(-1) ?? null
  const some = (of: (row: ChannelMoney) => number) => money.some((row) => of(row) > 0)
  if (some((row) => row.refused_batches)) return { state: 'refused', at: receivedAt }
  if (some((row) => row.under_way_fen)) {
    const waits = !some((row) => row.open_batches) && today < addWorkingDays(day, 1)
    return { state: waits && daysBetween(day, today) > 0 && !isWorkingDay(today) ? 'day-off' : 'under-way', at: null }
  }
  return way.treasuryFen > 0 ? { state: 'received', at: receivedAt } : { state: 'nothing', at: null }
}

/** Every class has its row, so that nobody wonders whether one was forgotten. */
export function classRows(counts: readonly ClassCount[]): Overview['classes'] {
  return differenceClasses.map((name) => {
    const count = counts.find((one) => one.class === name)
    return {
      class: name,
      found: count?.found ?? 0,
      byRule: count?.by_rule ?? 0,
      byRuleFen: count?.by_rule_fen ?? 0,
      open: count?.open ?? 0,
      openFen: count?.open_fen ?? 0,
    }
  })
}

interface OfDay {
  money: readonly ChannelMoney[]
  held: Held
  bills: readonly BillOfDay[]
  fees: Fees
}

/** One column per channel with which there is a contract. */
export function channelRows(merchants: readonly Contract[], { money, held, bills, fees }: OfDay): Overview['channels'] {
  return merchants.map(({ channel }) => {
    const row = money.find((one) => one.channel === channel)
    const waiting = held.find((one) => one.channel === channel)
    const bill = bills.find((one) => one.channel === channel)
    return {
      channel,
      billState: bill?.state ?? 'waiting',
      fetchedAt: bill?.fetched_at ?? null,
      payments: (row?.payments ?? 0) + (waiting?.rows ?? 0),
      receivedFen: (row?.booked_fen ?? 0) + (waiting?.booked_fen ?? 0),
      refundFen: row?.refunded_fen ?? 0,
      suspenseFen: waiting?.held_fen ?? 0,
      sweptFen: row?.treasury_fen ?? 0,
      feeFen: fees.find((one) => one.channel === channel)?.fen ?? 0,
    }
  })
}
