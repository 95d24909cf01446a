import { sql, type Transaction } from 'kysely'
import type { Instant } from '@/domain/dates'
import { type Fen, sumFen, ZERO_FEN } from '@/domain/money'
import type { AccountPlace, PostingKind } from '../rules/accounts'
import type { Executor } from './database'
import { canonicalText, GENESIS, laneOf } from './ledger-chain'
import type { LedgerEntryTable, Tables } from './tables'

export type BookingRow = AccountPlace & { side: 'debit' | 'credit'; amountFen: Fen }

export interface Booking {
  region_code: string
  /** What the rows belong to, e.g. `payment:J140105…`; the same business is booked once. */
  business_key: `${PostingKind}:${string}`
  kind: PostingKind
  at: Instant
  rows: readonly BookingRow[]
}

/**
 * Writes one balanced posting at the end of its chain; rows of nothing are left out. Nothing is ever changed: a
 * correction is a posting of its own. It holds the end of the chain until the transaction ends, so it is a
 * transaction's last statement; whoever books several at once takes `bookAll`.
 * @throws RangeError when debits and credits differ; a violation of `ledger_posting_once` when it is booked already
 */
export async function book(transaction: Transaction<Tables>, booking: Booking): Promise<void> {
  const entries = entriesOf(booking)
  if (entries.length === 0) return
  const { region_code, business_key, kind, at } = booking
  const lane = laneOf(business_key)
  const text = canonicalText({ region_code, lane, business_key, kind, at }, entries)
  const lines = JSON.stringify(entries.map((entry, line) => ({ line, ...entry })))
  await sql`
    with head as (
      insert into ledger_head as head (region_code, lane, seq, previous_hash, hash)
      values (${region_code}, ${lane}, 1, ${GENESIS}, sha256(${GENESIS}::bytea || convert_to('1' || chr(10) || ${text}, 'UTF8')))
      on conflict (region_code, lane) do update set seq = head.seq + 1, previous_hash = head.hash,
        hash = sha256(head.hash || convert_to((head.seq + 1) || chr(10) || ${text}, 'UTF8'))
      returning head.region_code, head.lane, head.seq, head.previous_hash, head.hash
    ), posting as (
      insert into ledger_posting (region_code, lane, seq, business_key, kind, at, previous_hash, hash)
      select region_code, lane, seq, ${business_key}, ${kind}, ${at}, previous_hash, hash from head
    )
    insert into ledger_entry (region_code, lane, seq, line, account, channel, item, debit_fen, credit_fen)
    select head.region_code, head.lane, head.seq, entry.*
    from head, json_to_recordset(${lines}::json) as entry
      (line integer, account text, channel text, item text, debit_fen bigint, credit_fen bigint)`.execute(transaction)
}

/** Several postings of one transaction, chain after chain in one order, so that two of them never wait in a circle. */
export async function bookAll(transaction: Transaction<Tables>, bookings: readonly Booking[]): Promise<void> {
  const place = ({ region_code, business_key }: Booking) => `${region_code} ${laneOf(business_key)} ${business_key}`
  const ordered = [...bookings].sort((one, other) => (place(one) < place(other) ? -1 : 1))
  for (const booking of ordered) await book(transaction, booking)
}

export async function isBooked(executor: Executor, regionCode: string, businessKey: string): Promise<boolean> {
  const found = await executor
    .selectFrom('ledger_posting')
    .select('seq')
    .where('region_code', '=', regionCode)
    .where('business_key', '=', businessKey)
    .executeTakeFirst()
  return found !== undefined
}

type EntryContent = Omit<LedgerEntryTable, 'region_code' | 'lane' | 'seq' | 'line'>

function entriesOf({ business_key, rows }: Booking): EntryContent[] {
  const some = rows.filter((row) => row.amountFen > 0)
  const sum = (side: 'debit' | 'credit') => sumFen(some.filter((row) => row.side === side).map((row) => row.amountFen))
  if (sum('debit') !== sum('credit'))
    throw new RangeError(`${business_key}: debits ${sum('debit')} and credits ${sum('credit')} differ`)
  return some.map((row) => ({
    account: row.account,
    channel: 'channel' in row ? row.channel : null,
    item: 'item' in row ? row.item : null,
    debit_fen: row.side === 'debit' ? row.amountFen : ZERO_FEN,
    credit_fen: row.side === 'credit' ? row.amountFen : ZERO_FEN,
  }))
}
