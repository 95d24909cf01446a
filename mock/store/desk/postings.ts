import { sql } from 'kysely'
import type { Executor } from '../database'
import type { LedgerPosting } from '../ledger-pages'

/** Postings of these businesses of a region with their entries, oldest first; businesses that were never booked are left out. */
export async function postingsOf(
  executor: Executor,
  regionCode: string,
  businessKeys: readonly string[],
): Promise<LedgerPosting[]> {
  if (businessKeys.length === 0) return []
  const { rows } = await sql<LedgerPosting>`
    select posting.*, (
      select json_agg(json_build_object('line', line, 'account', account, 'channel', channel, 'item', item,
        'debit_fen', debit_fen, 'credit_fen', credit_fen) order by line)
      from ledger_entry entry
      where entry.region_code = posting.region_code and entry.lane = posting.lane and entry.seq = posting.seq
    ) as entries
    from ledger_posting posting
    where region_code = ${regionCode} and business_key in (${sql.join(businessKeys)})
    order by at, lane, seq`.execute(executor)
  return rows
}
