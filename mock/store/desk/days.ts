import { sql } from 'kysely'
import type { Channel } from '@/contract/fields'
import type { ChinaDate, Instant } from '@/domain/dates'
import type { Executor } from '../database'
import type { ChannelBillTable } from '../tables/reconciliation'
import { dayOf, type Scope, within } from './scope'

export interface DayOfChannel {
  day: ChinaDate
  channel: Channel
  payments: number
  fen: number
}

/** What was paid per China day and channel, from `from` until before `until`. */
export async function paidPerDay(executor: Executor, from: Instant, until: Instant, scope: Scope) {
  const { rows } = await sql<DayOfChannel>`
    select ${dayOf('paid_at')} as day, channel, count(*) as payments, sum(total_fen)::bigint as fen
    from pay_order where paid_at >= ${from} and paid_at < ${until} and ${within(scope, 'region_code')}
    group by 1, 2 order by 1, 2`.execute(executor)
  return rows
}

export interface BillOfDay {
  day: ChinaDate
  channel: Channel
  merchant_id: string
  state: ChannelBillTable['state']
  fetched_at: Instant | null
  rows: number | null
  matched: number | null
}

/** Bills of the days, both included, with how many of their rows agree; an authority sees its own rows alone. */
export async function billsOfDays(executor: Executor, from: ChinaDate, until: ChinaDate, scope: Scope) {
  if (scope === null) {
    const { rows } = await sql<BillOfDay>`
      select bill_date as day, channel, merchant_id, state, fetched_at, rows, matched from channel_bill
      where bill_date between ${from} and ${until} order by bill_date, channel, merchant_id`.execute(executor)
    return rows
  }
  const { rows } = await sql<BillOfDay>`
    select bill.bill_date as day, bill.channel, bill.merchant_id, bill.state, bill.fetched_at,
      case when bill.rows is null then null else own.rows end as rows,
      case when bill.rows is null then null else own.matched end as matched
    from channel_bill bill cross join lateral (
      select count(*) as rows, count(*) filter (where class = 'matched') as matched from bill_row line
      where line.channel = bill.channel and line.merchant_id = bill.merchant_id and line.bill_date = bill.bill_date
        and line.region_code = ${scope}
    ) own
    where bill.bill_date between ${from} and ${until}
    order by bill.bill_date, bill.channel, bill.merchant_id`.execute(executor)
  return rows
}

/** Fees that were booked for a day's bills, as `fee:{channel}:{merchant}:{day}`. */
export async function feesOfDay(
  executor: Executor,
  day: ChinaDate,
  merchants: readonly { channel: Channel; merchantId: string }[],
  scope: Scope,
) {
  const keys = merchants.map(({ channel, merchantId }) => `fee:${channel}:${merchantId}:${day}`)
  if (keys.length === 0) return []
  const { rows } = await sql<{ channel: Channel; fen: number }>`
    select split_part(posting.business_key, ':', 2) as channel, sum(entry.debit_fen - entry.credit_fen)::bigint as fen
    from ledger_posting posting join ledger_entry entry on entry.region_code = posting.region_code
      and entry.lane = posting.lane and entry.seq = posting.seq and entry.account = 'fee-expense'
    where posting.business_key in (${sql.join(keys)}) and posting.region_code in (
      select region_code from authority where ${within(scope, 'region_code')}
      union all select '000000' where ${scope === null})
    group by 1`.execute(executor)
  return rows
}
