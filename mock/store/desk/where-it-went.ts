import { sql } from 'kysely'
import type { Channel } from '@/contract/fields'
import type { ChinaDate, Instant } from '@/domain/dates'
import type { Executor } from '../database'
import { type Scope, within } from './scope'

/** What became of the money that one channel took on a day, as the books have it now. All in fen. */
export interface ChannelMoney {
  channel: Channel
  payments: number
  /** As the ledger has booked it. */
  booked_fen: number
  refunds: number
  refunded_fen: number
  /** Goes back and has not arrived. */
  owed_fen: number
  treasury_fen: number
  /** Settled, stays, and is not at the treasury. */
  under_way_fen: number
  received_at: Instant | null
  refused_batches: number
  open_batches: number
}

interface Day {
  from: Instant
  until: Instant
  scope: Scope
}

/**
 * Per channel, of the orders that were paid from `from` until before `until`. Received is what the ledger says, all the
 * rest comes from refunds, settlements, sweeps and the treasury's receipts: if they do not add up, a fen is nowhere.
 */
export async function whereItWent(executor: Executor, { from, until, scope }: Day): Promise<ChannelMoney[]> {
  const { rows } = await sql<ChannelMoney>`
    with paid as (
      select region_code, order_no, channel from pay_order
      where paid_at >= ${from} and paid_at < ${until} and ${within(scope, 'pay_order.region_code')}
    ), booked as (
      select paid.channel, count(distinct paid.order_no) as payments, sum(entry.debit_fen) as fen
      from paid
        join ledger_posting posting on posting.region_code = paid.region_code
          and posting.business_key = 'payment:' || paid.order_no
        join ledger_entry entry on entry.region_code = posting.region_code and entry.lane = posting.lane
          and entry.seq = posting.seq and entry.account = 'payer-clearing'
      group by paid.channel
    ), back as (
      select paid.channel, count(*) filter (where refund.state = 'done') as refunds,
        sum(refund.amount_fen) filter (where refund.state = 'done') as refunded_fen,
        sum(refund.amount_fen) filter (where refund.state <> 'done') as owed_fen
      from paid join refund on refund.region_code = paid.region_code and refund.order_no = paid.order_no
      group by paid.channel
    ), kept as (
      select paid.channel, batch.state, batch.received_at,
        item.fine_fen + item.surcharge_fen - coalesce(given.fen, 0) as fen
      from paid
        join settlement on settlement.region_code = paid.region_code and settlement.order_no = paid.order_no
        join order_item item on item.region_code = settlement.region_code and item.order_no = settlement.order_no
          and item.decision_id = settlement.decision_id
        left join lateral (
          select sum(refund.amount_fen) as fen from refund
          where refund.region_code = item.region_code and refund.order_no = item.order_no
            and (refund.part = item.decision_id::text or exists (
              select 1 from refund_request request where request.region_code = refund.region_code
                and request.id::text = refund.part and request.decision_id = item.decision_id))
        ) given on true
        left join sweep_item swept on swept.region_code = item.region_code and swept.decision_id = item.decision_id
          and swept.counts
        left join sweep_batch batch on batch.region_code = swept.region_code and batch.batch_no = swept.batch_no
    ), ends as (
      select channel, sum(fen) filter (where state = 'received') as treasury_fen,
        sum(fen) filter (where state is distinct from 'received') as under_way_fen,
        max(received_at) as received_at,
        count(*) filter (where state = 'refused') as refused_batches,
        count(*) filter (where state in ('ready', 'submitted', 'executed')) as open_batches
      from kept group by channel
    )
    select booked.channel, payments::bigint, coalesce(booked.fen, 0)::bigint as booked_fen,
      coalesce(refunds, 0)::bigint as refunds, coalesce(refunded_fen, 0)::bigint as refunded_fen,
      coalesce(owed_fen, 0)::bigint as owed_fen, coalesce(treasury_fen, 0)::bigint as treasury_fen,
      coalesce(under_way_fen, 0)::bigint as under_way_fen, received_at,
      coalesce(refused_batches, 0)::bigint as refused_batches, coalesce(open_batches, 0)::bigint as open_batches
    from booked left join back on back.channel = booked.channel left join ends on ends.channel = booked.channel
    order by booked.channel`.execute(executor)
  return rows
}

/** Money of a day's bills that nobody has explained yet: what the ledger holds for it, and what the list says. */
export async function heldOfDay(executor: Executor, day: ChinaDate, scope: Scope) {
  const { rows } = await sql<{ channel: Channel; rows: number; booked_fen: number; held_fen: number }>`
    select difference.channel, count(*) as rows,
      coalesce(sum(booked.fen), 0)::bigint as booked_fen, sum(difference.suspense_fen)::bigint as held_fen
    from difference
      left join lateral (
        select sum(entry.credit_fen - entry.debit_fen) as fen
        from ledger_posting posting join ledger_entry entry on entry.region_code = posting.region_code
          and entry.lane = posting.lane and entry.seq = posting.seq and entry.account = 'suspense'
        where posting.region_code = difference.region_code and posting.business_key in (
          'suspense:' || difference.channel || ':' || difference.trade_no,
          'suspense:' || difference.channel || ':' || difference.trade_no || ':' || difference.number)
      ) booked on true
    where difference.bill_date = ${day} and difference.in_suspense and difference.suspense_fen > 0
      and ${within(scope, 'difference.region_code')}
    group by difference.channel`.execute(executor)
  return rows
}
