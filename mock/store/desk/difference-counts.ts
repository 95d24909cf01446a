import { sql } from 'kysely'
import type { ChinaDate, Instant } from '@/domain/dates'
import type { DifferenceClass } from '../../rules/reconciliation/classes'
import type { Executor } from '../database'
import { type Scope, within } from './scope'

export interface ClassCount {
  class: DifferenceClass
  found: number
  by_rule: number
  by_rule_fen: number
  open: number
  open_fen: number
  oldest_at: Instant | null
}

/** Per class: found with the bills of `day`, ended by a rule among these, and open of whatever day. */
export async function countPerClass(executor: Executor, day: ChinaDate, scope: Scope): Promise<ClassCount[]> {
  const { rows } = await sql<ClassCount>`
    select class, count(*) filter (where bill_date = ${day}) as found,
      count(*) filter (where bill_date = ${day} and resolved_by = 'rule') as by_rule,
      coalesce(sum(amount_fen) filter (where bill_date = ${day} and resolved_by = 'rule'), 0)::bigint as by_rule_fen,
      count(*) filter (where state <> 'resolved') as open,
      coalesce(sum(amount_fen) filter (where state <> 'resolved'), 0)::bigint as open_fen,
      min(found_at) filter (where state <> 'resolved') as oldest_at
    from difference
    where (state <> 'resolved' or bill_date = ${day}) and ${within(scope, 'region_code')}
    group by class`.execute(executor)
  return rows
}

/** Proposals of other people that the accountant may decide. */
export async function countWaitingFor(executor: Executor, accountantId: string, scope: Scope): Promise<number> {
  const { count } = await executor
    .selectFrom('proposal')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('state', '=', 'open')
    .where('proposed_by', '<>', accountantId)
    .where(within(scope, 'region_code'))
    .executeTakeFirstOrThrow()
  return count
}
