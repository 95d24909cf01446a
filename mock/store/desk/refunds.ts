import { type RawBuilder, sql } from 'kysely'
import type { Channel } from '@/contract/fields'
import type { Instant } from '@/domain/dates'
import type { Fen } from '@/domain/money'
import { REFUSALS_UNTIL_SHOWN } from '../../rules/order-states'
import type { Executor } from '../database'
import { type Scope, within } from './scope'

export type RefundsTab = 'waiting' | 'under-way' | 'done'

export interface ListedRefund {
  kind: 'automatic' | 'requested' | 'return-order'
  subject_id: string
  region_code: string
  order_no: string
  refund_no: string | null
  channel: Channel
  amount_fen: Fen
  reason: string
  route: 'wallet' | 'treasury' | 'transfer' | null
  state: string
  tab: RefundsTab
  waits_for_me: boolean
  at: Instant
  done_at: Instant | null
}

/** As `isStuck` of mock/rules/refund-acts.ts: its merchant has to see to it, e.g. to its balance. */
const stuck = sql`(refund.state = 'ready' and refund.trouble is not null and refund.tries >= ${REFUSALS_UNTIL_SHOWN})`

/** A return that the treasury refused has not been asked for again, and the refund still waits for it. */
const stillNeeded = sql`(refund.state = 'waiting' and not exists (
  select 1 from return_order again where again.region_code = ordered.region_code
    and again.order_no = ordered.order_no and again.part = ordered.part and again.state <> 'refused'))`

/** People have paid what was granted on a request. */
const transferred = sql`exists (select 1 from refund part where part.region_code = request.region_code
  and part.order_no = request.order_no and part.part = request.id::text and part.by_hand)`

/**
 * What goes back, whoever began it: a rule (paid twice, too late, withdrawn), a citizen who asked, and the orders by which
 * the treasury returns what was swept. A refund that was granted on request is listed as the request unless the channel cannot deliver it.
 */
const everyRefund = sql`
  select 'automatic' as kind, refund_no as subject_id, 'refund' as subject_kind,
    refund.region_code, refund.order_no, refund_no, pay_order.channel, amount_fen, reason,
    case when by_hand then 'transfer' else 'wallet' end as route,
    case when ${stuck} then 'stuck' else refund.state end as state,
    case when refund.state = 'done' then 'done' when refund.state = 'abnormal' or ${stuck} then 'waiting'
      else 'under-way' end as tab,
    requested_at as at, refund.done_at
  from refund join pay_order on pay_order.region_code = refund.region_code and pay_order.order_no = refund.order_no
  union all
  select 'requested', request.id::text, 'refund-request', request.region_code, request.order_no, null, pay_order.channel,
    request.amount_fen, request.reason, case when ${transferred} then 'transfer' else request.route end, request.state,
    case request.state when 'asked' then 'waiting' when 'granted' then 'under-way' else 'done' end,
    request.asked_at, coalesce(request.done_at, request.decided_at)
  from refund_request request
    join pay_order on pay_order.region_code = request.region_code and pay_order.order_no = request.order_no
  union all
  select 'return-order', return_no, 'return-order', ordered.region_code, ordered.order_no, ordered.refund_no, channel,
    ordered.amount_fen, refund.reason, 'treasury', ordered.state,
    case when ordered.state = 'asked' or ordered.state = 'refused' and ${stillNeeded} then 'waiting'
      when ordered.state in ('returned', 'refused') then 'done' else 'under-way' end,
    asked_at, returned_at
  from return_order ordered join refund on refund.region_code = ordered.region_code
    and refund.order_no = ordered.order_no and refund.part = ordered.part`

const listedApart = sql<boolean>`(kind <> 'automatic' or reason <> 'granted' or tab = 'waiting')`

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
    ? sql<boolean>`(at, order_no || subject_id) < (${before.at}::timestamptz, ${before.key})`
    : sql<boolean>`true`
  const condition = sql<boolean>`tab = ${page.tab} and ${listedApart} and ${within(page.scope, 'listed.region_code')} and ${older}`
  const { rows } = await sql<ListedRefund>`
    ${withMine(page.decider, condition)}
    order by at desc, order_no || subject_id desc limit ${page.limit}`.execute(executor)
  return rows
}

/** Where a row stands among those of the same moment. */
export const keyOfRefund = ({ order_no, subject_id }: ListedRefund) => `${order_no}${subject_id}`

export async function findListedRefund(
  executor: Executor,
  subject: { kind: string; id: string; decider: string | null },
): Promise<ListedRefund | null> {
  const condition = sql<boolean>`subject_kind = ${subject.kind} and subject_id = ${subject.id}`
  const { rows } = await sql<ListedRefund>`${withMine(subject.decider, condition)}`.execute(executor)
  return rows[0] ?? null
}
