import { type RawBuilder, sql } from 'kysely'
import type { Channel } from '@/contract/fields'
import type { Instant } from '@/domain/dates'
import type { Fen } from '@/domain/money'
import type { Executor } from '../database'
import { type Scope, within } from './scope'

export type RefundsTab = 'waiting' | 'under-way' | 'done'

export interface ListedRefund {
  kind: 'automatic' | 'requested' | 'return-order'
  subject_id: string | null
  region_code: string
  order_no: string
  refund_no: string | null
  channel: Channel
  amount_fen: Fen
  reason: string
  route: 'wallet' | 'treasury' | null
  state: string
  tab: RefundsTab
  waits_for_me: boolean
  at: Instant
  done_at: Instant | null
}

/**
 * What goes back, whoever began it: a rule (paid twice, too late, withdrawn), a citizen who asked, and the orders by which
 * the treasury returns what was swept. A refund that was granted on request is shown as the request.
 */
const everyRefund = sql`
  select 'automatic' as kind, case when refund.state = 'abnormal' then refund_no end as subject_id, 'refund' as subject_kind,
    refund.region_code, refund.order_no, refund_no, pay_order.channel, amount_fen, reason, 'wallet' as route, refund.state,
    case refund.state when 'abnormal' then 'waiting' when 'done' then 'done' else 'under-way' end as tab,
    requested_at as at, refund.done_at
  from refund join pay_order on pay_order.region_code = refund.region_code and pay_order.order_no = refund.order_no
  where refund.reason <> 'granted' or refund.state = 'abnormal'
  union all
  select 'requested', request.id::text, 'refund-request', request.region_code, request.order_no, null, pay_order.channel,
    request.amount_fen, request.reason, request.route, request.state,
    case request.state when 'asked' then 'waiting' when 'granted' then 'under-way' else 'done' end,
    request.asked_at, coalesce(request.done_at, request.decided_at)
  from refund_request request
    join pay_order on pay_order.region_code = request.region_code and pay_order.order_no = request.order_no
  union all
  select 'return-order', return_no, 'return-order', region_code, order_no, refund_no, channel, amount_fen,
    coalesce(refused_because, 'swept'), 'treasury', state,
    case when state in ('asked', 'refused') then 'waiting' when state = 'returned' then 'done' else 'under-way' end,
    asked_at, returned_at
  from return_order`

const withMine = (decider: string | null, condition: RawBuilder<boolean>) => sql`
  select listed.*, exists (
    select 1 from proposal where proposal.region_code = listed.region_code
      and proposal.subject_kind = listed.subject_kind and proposal.subject_id = listed.subject_id
      and proposal.state = 'open' and proposal.proposed_by <> ${decider}::uuid) as waits_for_me
  from (${everyRefund}) listed where ${condition}`

interface RefundsPage {
  scope: Scope
  tab: RefundsTab
  /** Whoever decides; null for a clerk, for whom nothing waits. */
  decider: string | null
  before: { at: Instant; key: string } | null
  limit: number
}

/** Newest first. */
export async function listRefunds(executor: Executor, page: RefundsPage): Promise<ListedRefund[]> {
  const { before } = page
  const older = before
    ? sql<boolean>`(at, order_no || coalesce(subject_id, refund_no, '')) < (${before.at}::timestamptz, ${before.key})`
    : sql<boolean>`true`
  const condition = sql<boolean>`tab = ${page.tab} and ${within(page.scope, 'listed.region_code')} and ${older}`
  const { rows } = await sql<ListedRefund>`
    ${withMine(page.decider, condition)}
    order by at desc, order_no || coalesce(subject_id, refund_no, '') desc limit ${page.limit}`.execute(executor)
  return rows
}

/** Where a row stands among those of the same moment. */
export const keyOfRefund = ({ order_no, subject_id, refund_no }: ListedRefund) =>
  `${order_no}${subject_id ?? refund_no ?? ''}`

export async function findListedRefund(
  executor: Executor,
  subject: { kind: string; id: string; decider: string | null },
): Promise<ListedRefund | null> {
  const condition = sql<boolean>`subject_kind = ${subject.kind} and subject_id = ${subject.id}`
  const { rows } = await sql<ListedRefund>`${withMine(subject.decider, condition)}`.execute(executor)
  return rows[0] ?? null
}

/** What stands on the citizen's request, and which decision's money it is. */
export async function detailOfRefund(executor: Executor, kind: string, id: string) {
  const { rows } = await sql<{ note_sealed: string | null; number: string; payer_masked: string }>`
    select about.note_sealed, decision.number15 || decision.check_digit as number, decision.payer_masked
    from (
      select region_code, decision_id, note_sealed from refund_request where ${kind} = 'refund-request' and id::text = ${id}
      union all
      select region_code, decision_id, null from return_order where ${kind} = 'return-order' and return_no = ${id}
      union all
      select refund.region_code, item.decision_id, null from refund join order_item item
        on item.region_code = refund.region_code and item.order_no = refund.order_no
      where ${kind} = 'refund' and refund_no = ${id}
    ) about join decision on decision.region_code = about.region_code and decision.id = about.decision_id
    order by 2 limit 1`.execute(executor)
  return rows[0] ?? null
}
