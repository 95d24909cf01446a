import { sql } from 'kysely'
import type { ChinaDate } from '@/domain/dates'
import type { Executor } from './database'

/** Decisions on one person with what came of them, served last first. @param before where the page before ended */
export function listDecisionsOf(
  executor: Executor,
  licenceIndex: string,
  before: { servedOn: ChinaDate; id: string } | null,
  limit: number,
) {
  const all = executor
    .selectFrom('decision')
    .leftJoin('settlement', (join) =>
      join
        .onRef('settlement.region_code', '=', 'decision.region_code')
        .onRef('settlement.decision_id', '=', 'decision.id'),
    )
    .selectAll('decision')
    .select('settlement.settled_at')
    .where('decision.licence_index', '=', licenceIndex)
  const page = before
    ? all.where(sql<boolean>`(decision.served_on, decision.id) < (${before.servedOn}::date, ${before.id}::uuid)`)
    : all
  return page.orderBy('decision.served_on', 'desc').orderBy('decision.id', 'desc').limit(limit).execute()
}

export type ListedDecision = Awaited<ReturnType<typeof listDecisionsOf>>[number]
