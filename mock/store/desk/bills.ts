import { sql } from 'kysely'
import type { ChinaDate } from '@/domain/dates'
import type { BillDay } from '../channel-bills'
import type { Executor } from '../database'
import type { BillRowTable, ChannelBillTable } from '../tables'
import { type Scope, within } from './scope'

type Listed = Omit<ChannelBillTable, 'tries'> & { tries: number }

/**
 * Bills of the days, both included, newest first. An authority sees the sums of its own rows alone; the file is everybody's,
 * so that its state, and why it was refused, is shown to all.
 */
export async function listBills(
  executor: Executor,
  from: ChinaDate,
  until: ChinaDate,
  scope: Scope,
): Promise<Listed[]> {
  const own = sql`
    select channel, merchant_id, bill_date, count(*) filter (where kind = 'payment') as payments,
      coalesce(sum(amount_fen) filter (where kind = 'payment'), 0)::bigint as payment_fen,
      count(*) filter (where kind = 'refund') as refunds,
      coalesce(sum(amount_fen) filter (where kind = 'refund'), 0)::bigint as refund_fen,
      sum(fee_e5)::bigint as fee_e5, count(*) filter (where class = 'matched') as matched
    from bill_row where bill_date between ${from} and ${until} and region_code = ${scope}
    group by channel, merchant_id, bill_date`
  const { rows } =
    scope === null
      ? await sql<Listed>`select * from channel_bill where bill_date between ${from} and ${until}
          order by bill_date desc, channel, merchant_id`.execute(executor)
      : await sql<Listed>`
          select bill.channel, bill.merchant_id, bill.bill_date, bill.state, bill.tries, bill.next_try_at, bill.fetched_at,
            bill.reconciled_at, bill.refused_because, bill.refused_line,
            case when bill.payments is null then null else coalesce(own.payments, 0) end as payments,
            case when bill.payments is null then null else coalesce(own.payment_fen, 0) end as payment_fen,
            case when bill.payments is null then null else coalesce(own.refunds, 0) end as refunds,
            case when bill.payments is null then null else coalesce(own.refund_fen, 0) end as refund_fen,
            case when bill.payments is null then null else coalesce(own.fee_e5, 0) end as fee_e5,
            coalesce(own.matched, 0) as matched
          from channel_bill bill left join (${own}) own using (channel, merchant_id, bill_date)
          where bill.bill_date between ${from} and ${until}
          order by bill.bill_date desc, bill.channel, bill.merchant_id`.execute(executor)
  return rows
}

interface RowsPage {
  scope: Scope
  onlyDifferences: boolean
  afterLine: number
  limit: number
}

/** Lines of a bill in the order of the file; of one that is being loaded, or was refused, there are none. */
export function billLines(executor: Executor, day: BillDay, page: RowsPage): Promise<BillRowTable[]> {
  return executor
    .selectFrom('bill_row')
    .innerJoin('channel_bill', (join) =>
      join
        .onRef('channel_bill.channel', '=', 'bill_row.channel')
        .onRef('channel_bill.merchant_id', '=', 'bill_row.merchant_id')
        .onRef('channel_bill.bill_date', '=', 'bill_row.bill_date'),
    )
    .selectAll('bill_row')
    .where('bill_row.channel', '=', day.channel)
    .where('bill_row.merchant_id', '=', day.merchant_id)
    .where('bill_row.bill_date', '=', day.bill_date)
    .where('channel_bill.state', 'in', ['loaded', 'reconciled'])
    .where('bill_row.line', '>', page.afterLine)
    .where(within(page.scope, 'bill_row.region_code'))
    .$if(page.onlyDifferences, (query) => query.where('bill_row.class', '<>', 'matched'))
    .orderBy('bill_row.line')
    .limit(page.limit)
    .execute()
}
