import type { Transaction } from 'kysely'
import type { Instant } from '@/domain/dates'
import { fen } from '@/domain/money'
import type { Account } from '../../rules/accounts'
import type { DifferenceRow } from '../../store/differences'
import { type Booking, type BookingRow, book, isBooked } from '../../store/ledger'
import type { Tables } from '../../store/tables'

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

/** What was held found its place: the suspense is given up, and the money's own posting stands beside it. */
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
