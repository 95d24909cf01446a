import { sql } from 'kysely'
import type { Channel } from '@/contract/fields'
import type { Instant } from '@/domain/dates'
import type { Account } from '../../rules/accounts'
import type { Executor } from '../database'
import { type Scope, within } from './scope'

export interface Balance {
  account: Account
  channel: Channel | null
  item: string | null
  /** Debits minus credits before the span, within it, and at its end. */
  opening_fen: number
  debit_fen: number
  credit_fen: number
  closing_fen: number
}

interface Span {
  from: Instant
  until: Instant
  scope: Scope
}

/** Each account's balances of the span, from the ledger alone: opening + debits − credits = closing. */
export async function balancesOf(executor: Executor, { from, until, scope }: Span): Promise<Balance[]> {
  const { rows } = await sql<Balance>`
    select entry.account, entry.channel, entry.item,
      coalesce(sum(entry.debit_fen - entry.credit_fen) filter (where posting.at < ${from}), 0)::bigint as opening_fen,
      coalesce(sum(entry.debit_fen) filter (where posting.at >= ${from}), 0)::bigint as debit_fen,
      coalesce(sum(entry.credit_fen) filter (where posting.at >= ${from}), 0)::bigint as credit_fen,
      sum(entry.debit_fen - entry.credit_fen)::bigint as closing_fen
    from ledger_posting posting join ledger_entry entry on entry.region_code = posting.region_code
      and entry.lane = posting.lane and entry.seq = posting.seq
    where posting.at < ${until} and ${within(scope, 'posting.region_code')}
    group by 1, 2, 3 order by 1, 2, 3`.execute(executor)
  return rows
}

export interface ChannelMonth {
  channel: Channel
  item: string
  payments: number
  paid_fen: number
  refunds: number
  refunded_fen: number
  fee_fen: number
  settled_fen: number
  swept_fen: number
}

/**
 * Per channel and income item, what was booked in the span. A posting of a payment names its channel on the debit side and
 * its item on the credit side; one of which everything goes back has no item, and stands under the authority's own.
 */
export async function channelMonths(executor: Executor, { from, until, scope }: Span): Promise<ChannelMonth[]> {
  const { rows } = await sql<ChannelMonth>`
    with booked as (
      select posting.region_code, posting.kind, authority.item_code as item,
        max(entry.channel) as channel,
        sum(entry.debit_fen - entry.credit_fen) filter (where entry.account = 'payer-clearing') as clearing,
        sum(entry.debit_fen - entry.credit_fen) filter (where entry.account = 'collection') as collection,
        sum(entry.debit_fen - entry.credit_fen) filter (where entry.account = 'fee-expense') as fee
      from ledger_posting posting join ledger_entry entry on entry.region_code = posting.region_code
          and entry.lane = posting.lane and entry.seq = posting.seq
        left join authority on authority.region_code = posting.region_code
      where posting.at >= ${from} and posting.at < ${until} and ${within(scope, 'posting.region_code')}
        and posting.kind in ('payment', 'refund', 'fee', 'settlement', 'sweep', 'sweep-refused')
      group by posting.region_code, posting.lane, posting.seq, posting.kind, authority.item_code
    )
    select channel, coalesce(item, '—') as item, count(*) filter (where kind = 'payment') as payments,
      coalesce(sum(clearing) filter (where kind = 'payment'), 0)::bigint as paid_fen,
      count(*) filter (where kind = 'refund') as refunds,
      coalesce(-sum(clearing) filter (where kind = 'refund'), 0)::bigint as refunded_fen,
      coalesce(sum(fee) filter (where kind = 'fee'), 0)::bigint as fee_fen,
      coalesce(sum(collection) filter (where kind = 'settlement'), 0)::bigint as settled_fen,
      coalesce(-sum(collection) filter (where kind in ('sweep', 'sweep-refused')), 0)::bigint as swept_fen
    from booked where channel is not null group by 1, 2 order by 1, 2`.execute(executor)
  return rows
}
