import { sql } from 'kysely'
import type { Channel } from '@/contract/fields'
import type { ChinaDate, Instant } from '@/domain/dates'
import type { Account, PostingKind } from '../../rules/accounts'
import type { Executor } from '../database'
import type { DifferenceTable } from '../tables'
import { type Scope, within } from './scope'

export interface ExportedEntry {
  region_code: string
  lane: number
  seq: number
  line: number
  at: Instant
  kind: PostingKind
  business_key: string
  account: Account
  channel: Channel | null
  item: string | null
  debit_fen: number
  credit_fen: number
  hash: string
}

/** Entries of one region's postings of the span, in the order in which they were booked; a page after `after`. */
export async function entriesOfSpan(
  executor: Executor,
  regionCode: string,
  span: { from: Instant; until: Instant },
  after: ExportedEntry | null,
  limit: number,
): Promise<ExportedEntry[]> {
  const later = after
    ? sql`(posting.at, posting.lane, posting.seq, entry.line) > (${after.at}::timestamptz, ${after.lane}::smallint,
        ${after.seq}::bigint, ${after.line}::smallint)`
    : sql`true`
  const { rows } = await sql<ExportedEntry>`
    select entry.*, posting.at, posting.kind, posting.business_key, encode(posting.hash, 'hex') as hash
    from ledger_posting posting join ledger_entry entry on entry.region_code = posting.region_code
      and entry.lane = posting.lane and entry.seq = posting.seq
    where posting.region_code = ${regionCode} and posting.at >= ${span.from} and posting.at < ${span.until} and ${later}
    order by posting.at, posting.lane, posting.seq, entry.line limit ${limit}`.execute(executor)
  return rows
}

/** Regions with books: the authorities in scope and, for whoever sees all, what nobody can place. */
export async function regionsWithBooks(executor: Executor, scope: Scope): Promise<string[]> {
  const { rows } = await sql<{ region_code: string }>`
    select distinct region_code from ledger_head where ${within(scope, 'region_code')} order by 1`.execute(executor)
  return rows.map(({ region_code }) => region_code)
}

/** Differences of a day's bills, or those that are open; by number. */
export async function differencesToExport(
  executor: Executor,
  day: ChinaDate | null,
  scope: Scope,
  after: string | null,
  limit: number,
): Promise<DifferenceTable[]> {
  const { rows } = await sql<DifferenceTable>`
    select * from difference
    where ${day === null ? sql`state <> 'resolved'` : sql`bill_date = ${day}`} and ${within(scope, 'region_code')}
      and ${after === null ? sql`true` : sql`number > ${after}`}
    order by number limit ${limit}`.execute(executor)
  return rows
}
