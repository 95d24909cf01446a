import { sql } from 'kysely'
import type { Instant } from '@/domain/dates'
import type { Executor } from '../database'
import { isUuid } from '../ids'
import type { DeskLogTable } from '../tables/desk'

/** One row more; rows are never changed. */
export async function logAtDesk(executor: Executor, row: DeskLogTable): Promise<void> {
  await executor.insertInto('desk_log').values(row).execute()
}

/** Position in the log: rows before it are older. */
export interface LogPosition {
  at: Instant
  id: string
}

interface LogPage {
  /** Only what people of this authority did; null = all. */
  regionCode: string | null
  before: LogPosition | null
  limit: number
}

/** Newest first, with who it was and the number by which people know what it was about. */
export async function deskLogPage(executor: Executor, { regionCode, before, limit }: LogPage) {
  const rows = await executor
    .selectFrom('desk_log')
    .leftJoin('accountant', 'accountant.id', 'desk_log.accountant_id')
    .select(['desk_log.id', 'at', 'act', 'subject', 'outcome', 'trace_id', 'name_masked', 'role'])
    .$if(regionCode !== null, (query) => query.where('accountant.region_code', '=', regionCode))
    .$if(before !== null, (query) =>
      query.where((is) => is(is.refTuple('at', 'desk_log.id'), '<', is.tuple(before?.at ?? '', before?.id ?? ''))),
    )
    .orderBy('at', 'desc')
    .orderBy('desk_log.id', 'desc')
    .limit(limit)
    .execute()
  const numbers = await numbersOf(executor, rows)
  return rows.map((row) => ({ ...row, subject: row.subject && (numbers.get(row.subject) ?? row.subject) }))
}

/** Differences by their numbers, requests by their orders, proposals by what they are about. */
async function numbersOf(
  executor: Executor,
  rows: readonly { subject: string | null }[],
): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap(({ subject }) => (subject !== null && isUuid(subject) ? subject : [])))]
  if (ids.length === 0) return new Map()
  const asked = sql.join(ids)
  const found = await sql<{ id: string; number: string }>`
    select id::text as id, number from difference where id in (${asked})
    union all select id::text, order_no from refund_request where id in (${asked})
    union all select proposal.id::text, coalesce(difference.number, request.order_no, subject_id) from proposal
      left join difference on difference.region_code = proposal.region_code
        and difference.id = case subject_kind when 'difference' then subject_id::uuid end
      left join refund_request request on request.region_code = proposal.region_code
        and request.id = case subject_kind when 'refund-request' then subject_id::uuid end
      where proposal.id in (${asked})`.execute(executor)
  return new Map(found.rows.map(({ id, number }) => [id, number]))
}
