import type { Instant } from '@/domain/dates'
import { type Fen, sumFen, ZERO_FEN } from '@/domain/money'
import type { Executor } from './database'
import type { Tables } from './tables'

type Account = Tables['ledger_entry']['account']

interface Booking {
  region_code: string
  /** What the rows belong to, e.g. `payment:J140105…`; the same business is booked once. */
  business_key: string
  at: Instant
  /** At most one row per account. */
  rows: readonly { id: string; account: Account; side: 'debit' | 'credit'; amountFen: Fen }[]
}

/**
 * Writes one balanced group of rows; rows of nothing are left out. Rows are never changed: a correction is a new group.
 * @throws RangeError when debits and credits differ; a unique violation when the business is booked already
 */
export async function book(executor: Executor, booking: Booking): Promise<void> {
  const rows = booking.rows.filter((row) => row.amountFen > 0)
  const sum = (side: 'debit' | 'credit') => sumFen(rows.filter((row) => row.side === side).map((row) => row.amountFen))
  if (sum('debit') !== sum('credit'))
    throw new RangeError(`${booking.business_key}: debits ${sum('debit')} and credits ${sum('credit')} differ`)
  if (rows.length === 0) return
  await executor
    .insertInto('ledger_entry')
    .values(
      rows.map((row) => ({
        region_code: booking.region_code,
        id: row.id,
        business_key: booking.business_key,
        account: row.account,
        debit_fen: row.side === 'debit' ? row.amountFen : ZERO_FEN,
        credit_fen: row.side === 'credit' ? row.amountFen : ZERO_FEN,
        at: booking.at,
      })),
    )
    .execute()
}
