import type { Transaction } from 'kysely'
import type { Instant } from '@/domain/dates'
import { fen } from '@/domain/money'
import type { Account } from '../../rules/accounts'
import { changeDifference, type DifferenceRow, lockHeld } from '../../store/differences'
import { type Booking, type BookingRow, book, isBooked } from '../../store/ledger'
import type { OrderKey } from '../../store/orders'
import type { Tables } from '../../store/tables'
import type { Environment } from '../environment'
import { differenceEvent } from './difference-event'

/**
 * Puts what the bill says beyond our books on 待处理款项; a negative sum went out unexplained. Booked once: what has found
 * its payment and differs again in its sum has a number of its own.
 */
export async function bookSuspense(
  transaction: Transaction<Tables>,
  difference: DifferenceRow,
  amountFen: number,
  at: Instant,
): Promise<void> {
  const { channel, region_code, trade_no, refund_no } = difference
  const kind = refund_no === null ? 'suspense' : 'suspense-refund'
  const first = `${kind}:${channel}:${refund_no ?? trade_no}` as const
  const business_key = (await isBooked(transaction, region_code, first))
    ? (`${first}:${difference.number}` as const)
    : first
  await book(transaction, { region_code, business_key, kind, at, rows: suspenseRows(difference, amountFen) })
}

/** What was held has found its place: the suspense is given up, and the money's own posting stands beside this one. */
export function releaseOf(difference: DifferenceRow, kind: 'explained' | 'correction', at: Instant): Booking {
  const rows = suspenseRows(difference, -(difference.suspense_fen ?? 0))
  return { region_code: difference.region_code, business_key: `${kind}:${difference.id}`, kind, at, rows }
}

function suspenseRows({ channel }: DifferenceRow, amountFen: number): BookingRow[] {
  const sum = fen(Math.abs(amountFen))
  const [debit, credit] = amountFen < 0 ? (['credit', 'debit'] as const) : (['debit', 'credit'] as const)
  return [
    { account: 'payer-clearing', channel, side: debit, amountFen: sum },
    { account: 'suspense' satisfies Account, side: credit, amountFen: sum },
  ]
}

/** Who explained it. */
export type ExplainedBy = { accountantId: string } | 'rule'

/**
 * Ends a difference, and gives up what was held for it; the caller books the posting that comes back.
 * @param kind `correction` when the money was none of ours after all
 */
export async function endDifference(
  environment: Pick<Environment, 'clock' | 'randomBytes'>,
  transaction: Transaction<Tables>,
  difference: DifferenceRow,
  resolution: string,
  by: ExplainedBy,
  kind: 'explained' | 'correction' = 'explained',
): Promise<Booking[]> {
  const at = environment.clock.now()
  const accountantId = by === 'rule' ? null : by.accountantId
  await changeDifference(
    transaction,
    difference,
    {
      state: 'resolved',
      waiting_for: null,
      in_suspense: false,
      ...(resolution === 'days-joined' ? { class: 'late-day' as const } : {}),
      resolution,
      resolved_by: by === 'rule' ? 'rule' : 'persons',
      resolved_at: at,
    },
    differenceEvent(environment, 'resolved', { resolution }, accountantId),
  )
  return difference.in_suspense ? [releaseOf(difference, kind, at)] : []
}

/**
 * A payment has come into our books, whose order is held: where the bill's money for it was put aside, the difference ends
 * with it. Where the sums differ only the holding ends; the next look puts aside what is left.
 */
export async function explainHeld(
  environment: Pick<Environment, 'clock' | 'randomBytes'>,
  transaction: Transaction<Tables>,
  { region_code, order_no }: OrderKey,
  { tradeNo }: { tradeNo: string },
  { resolution, by }: { resolution: string; by: ExplainedBy },
): Promise<Booking[]> {
  const difference = await lockHeld(transaction, { region_code, order_no, trade_no: tradeNo })
  if (!difference) return []
  if (difference.class !== 'amount-mismatch') return endDifference(environment, transaction, difference, resolution, by)
  const event = differenceEvent(environment, 'released')
  await changeDifference(transaction, difference, { in_suspense: false }, event)
  return [releaseOf(difference, 'explained', event.at)]
}
