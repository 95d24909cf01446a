import { sql } from 'kysely'
import type { Executor } from './database'
import type { LedgerEntryTable, LedgerHeadTable, LedgerPostingTable } from './tables'

export type LedgerEntry = Pick<LedgerEntryTable, 'line' | 'account' | 'channel' | 'item' | 'debit_fen' | 'credit_fen'>

export interface LedgerPosting extends LedgerPostingTable {
  entries: LedgerEntry[]
}

export type LedgerPlace = Pick<LedgerPostingTable, 'region_code' | 'lane' | 'seq'>

const PAGE = 2_000
const START: LedgerPlace = { region_code: '', lane: -1, seq: 0 }

/** All postings with their entries, chain after chain, page by page: never more than a few pages are in memory. */
export async function* readPostings(executor: Executor): AsyncGenerator<LedgerPosting> {
  let last = START
  for (;;) {
    const page = await postingsAfter(executor, last)
    yield* page
    if (page.length < PAGE) return
    last = page[page.length - 1] as LedgerPosting
  }
}

async function postingsAfter(executor: Executor, last: LedgerPlace): Promise<LedgerPosting[]> {
  const { rows } = await sql<LedgerPosting>`
    select posting.*, (
      select coalesce(json_agg(json_build_object('line', line, 'account', account, 'channel', channel, 'item', item,
        'debit_fen', debit_fen, 'credit_fen', credit_fen) order by line), '[]'::json)
      from ledger_entry entry
      where entry.region_code = posting.region_code and entry.lane = posting.lane and entry.seq = posting.seq
    ) as entries
    from ledger_posting posting
    where (region_code, lane, seq) > (${last.region_code}, ${last.lane}::smallint, ${last.seq}::bigint)
    order by region_code, lane, seq limit ${PAGE}`.execute(executor)
  return rows
}

/** Regions have at most eight heads each. */
export function readHeads(executor: Executor): Promise<LedgerHeadTable[]> {
  return executor.selectFrom('ledger_head').selectAll().orderBy('region_code').orderBy('lane').execute()
}

export async function countEntries(executor: Executor): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ledger_entry`.execute(executor)
  return rows[0]?.count ?? 0
}

/** The first entry whose posting is not there: the tables refuse it, so somebody has been at the tables. */
export async function strayEntry(executor: Executor): Promise<LedgerPlace | null> {
  const { rows } = await sql<LedgerPlace>`
    select region_code, lane, seq from ledger_entry entry where not exists (
      select from ledger_posting posting
      where posting.region_code = entry.region_code and posting.lane = entry.lane and posting.seq = entry.seq
    ) order by region_code, lane, seq limit 1`.execute(executor)
  return rows[0] ?? null
}
