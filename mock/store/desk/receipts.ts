import { sql } from 'kysely'
import type { Instant } from '@/domain/dates'
import type { Fen } from '@/domain/money'
import type { Executor } from '../database'
import { type Scope, within } from './scope'

export interface ListedReceipt {
  region_code: string
  code: string
  number: string
  order_no: string
  total_fen: Fen
  issued_at: Instant
  /** Number of the blue receipt that it takes back. */
  red_of: string | null
}

interface ReceiptsPage {
  scope: Scope
  from: Instant | null
  until: Instant | null
  /** A number, a code with its number, or an order's number. */
  text: string | null
  before: { at: Instant; key: string } | null
  limit: number
}

/** Blue and red ones share one run of numbers. */
const all = sql`
  select region_code, code, number, order_no, total_fen, issued_at, null::text as red_of from receipt
  union all
  select region_code, red_code, red_number, order_no, total_fen, red_issued_at, number from receipt
  where red_number is not null`

/** Newest first. */
export async function listReceipts(executor: Executor, page: ReceiptsPage): Promise<ListedReceipt[]> {
  const { from, until, text, before } = page
  const { rows } = await sql<ListedReceipt>`
    select * from (${all}) listed
    where ${within(page.scope, 'region_code')}
      and ${from === null ? sql`true` : sql`issued_at >= ${from}`} and ${until === null ? sql`true` : sql`issued_at < ${until}`}
      and ${text === null ? sql`true` : sql`${text} in (number, code || number, order_no)`}
      and ${before === null ? sql`true` : sql`(issued_at, code || number) < (${before.at}::timestamptz, ${before.key})`}
    order by issued_at desc, code || number desc limit ${page.limit}`.execute(executor)
  return rows
}

const MOST_GAPS = 100

/**
 * Numbers that nobody has between the first and the last that were issued in the span, per code. Codes are the province's:
 * a gap is looked for among all of its receipts, whoever's they are.
 */
export async function receiptGaps(executor: Executor, from: Instant, until: Instant, scope: Scope): Promise<string[]> {
  const { rows } = await sql<{ missing: string }>`
    with span as (
      select code, min(number)::bigint as first, max(number)::bigint as last from (${all}) listed
      where issued_at >= ${from} and issued_at < ${until} and ${within(scope, 'region_code')} group by code
    ), gap as (
      select code, number::bigint as number, lead(number::bigint) over (partition by code order by number) as next
      from (${all}) listed join span using (code) where number::bigint between first and last
    )
    select code || lpad((number + step)::text, 10, '0') as missing
    from gap cross join lateral generate_series(1, least(next - number - 1, ${MOST_GAPS})) step
    where next > number + 1 order by 1 limit ${MOST_GAPS}`.execute(executor)
  return rows.map(({ missing }) => missing)
}
