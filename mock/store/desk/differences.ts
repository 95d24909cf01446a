import { type RawBuilder, sql } from 'kysely'
import type { Channel } from '@/contract/fields'
import type { Instant } from '@/domain/dates'
import type { DifferenceClass } from '../../rules/reconciliation/classes'
import type { Executor } from '../database'
import type { DifferenceTable } from '../tables/reconciliation'
import { type Scope, within } from './scope'

export type DifferencesTab = 'open' | 'by-persons' | 'by-rule'
export type DifferencesOrder = 'mine-first' | 'oldest-first' | 'largest-first'

export interface ListedDifference extends DifferenceTable {
  /** Somebody else's proposal waits on it, and the accountant may decide it. */
  waits_for_me: boolean
  /** Where the row stands in its order; the next page begins after it. */
  first_key: number
}

interface DifferencesPage {
  scope: Scope
  tab: DifferencesTab
  /** What two persons have ended is shown since then. */
  endedSince: Instant
  order: DifferencesOrder
  class?: DifferenceClass
  channel?: Channel
  /** A number of any kind, or its end. */
  text?: string
  /** Whoever decides; null for a clerk, for whom nothing waits. */
  decider: string | null
  after: { key: number; id: string } | null
  limit: number
}

const inTab = (tab: DifferencesTab, endedSince: Instant): RawBuilder<boolean> => {
  if (tab === 'open') return sql`state <> 'resolved'`
  if (tab === 'by-rule') return sql`resolved_by = 'rule'`
  return sql`resolved_by = 'persons' and resolved_at >= ${endedSince}`
}

/** A page of them; every order is a whole number, largest first, and the id where it is the same. */
export async function listDifferences(executor: Executor, page: DifferencesPage): Promise<ListedDifference[]> {
  const seconds = sql`extract(epoch from found_at)::bigint`
  const key = {
    // A moment has ten digits for the next two hundred years.
    'mine-first': sql`case when mine then 100000000000 else 0 end + ${seconds}`,
    'oldest-first': sql`-${seconds}`,
    'largest-first': sql`amount_fen`,
  }[page.order]
  const ending = `%${page.text ?? ''}`
  const { rows } = await sql<ListedDifference>`
    select * from (
      select listed.*, mine as waits_for_me, (${key})::bigint as first_key from (
        select difference.*, exists (
          select 1 from proposal where proposal.region_code = difference.region_code
            and proposal.subject_kind = 'difference' and proposal.subject_id = difference.id::text
            and proposal.state = 'open' and proposal.proposed_by <> ${page.decider}::uuid) as mine
        from difference
        where ${inTab(page.tab, page.endedSince)} and ${within(page.scope, 'region_code')}
          and ${page.class ? sql`class = ${page.class}` : sql`true`}
          and ${page.channel ? sql`channel = ${page.channel}` : sql`true`}
          and ${page.text ? sql`(number like ${ending} or order_no like ${ending} or trade_no like ${ending} or refund_no like ${ending})` : sql`true`}
      ) listed
    ) keyed
    where ${page.after ? sql`(first_key, id) < (${page.after.key}::bigint, ${page.after.id}::uuid)` : sql`true`}
    order by first_key desc, id desc limit ${page.limit}`.execute(executor)
  return rows
}

export async function countDifferences(executor: Executor, scope: Scope, endedSince: Instant) {
  const { rows } = await sql<{ open: number; by_persons: number; by_rule: number }>`
    select count(*) filter (where ${inTab('open', endedSince)}) as open,
      count(*) filter (where ${inTab('by-persons', endedSince)}) as by_persons,
      count(*) filter (where ${inTab('by-rule', endedSince)}) as by_rule
    from difference where ${within(scope, 'region_code')}`.execute(executor)
  return rows[0] ?? { open: 0, by_persons: 0, by_rule: 0 }
}
