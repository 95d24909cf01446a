import type { Instant } from '@/domain/dates'
import type { Executor } from '../database'
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

/** Newest first, with who it was. */
export function deskLogPage(executor: Executor, { regionCode, before, limit }: LogPage) {
  return executor
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
}
