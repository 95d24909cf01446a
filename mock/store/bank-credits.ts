import { sql } from 'kysely'
import type { Channel } from '@/contract/fields'
import type { ChinaDate, Instant } from '@/domain/dates'
import type { Executor } from './database'
import type { BankCreditTable, ChannelBillTable } from './tables'

export interface ChannelDay {
  channel: Channel
  merchant_id: string
  bill_date: ChinaDate
}

export interface SettlingDay extends ChannelDay {
  bill_state: ChannelBillTable['state']
  /** Payments less refunds as the bill has them. */
  bill_fen: number
  /** All lines of the bank's statements for it; null = there are none. */
  bank_fen: number | null
  /** How many those are. */
  bank_lines: number | null
  reference: string | null
  credited_at: Instant | null
  booked_at: Instant | null
  booked_fen: number | null
}

/**
 * The channels' days whose bill is reconciled, or says that there was nothing, and whose money is not in the ledger at
 * the bank as the statement has it; oldest first.
 */
export async function daysToSettle(executor: Executor): Promise<SettlingDay[]> {
  const { rows } = await sql<SettlingDay>`
    select bill.channel, bill.merchant_id, bill.bill_date, bill.state as bill_state,
      (select coalesce(sum(case when kind = 'payment' then amount_fen else -amount_fen end), 0)::bigint
        from bill_row row where row.channel = bill.channel and row.merchant_id = bill.merchant_id
          and row.bill_date = bill.bill_date and row.status <> 'failed') as bill_fen,
      line.fen as bank_fen, line.lines as bank_lines, line.reference, line.credited_at,
      credit.booked_at, credit.amount_fen as booked_fen
    from channel_bill bill
      left join bank_credit credit using (channel, merchant_id, bill_date)
      left join lateral (
        select sum(amount_fen)::bigint as fen, count(*)::integer as lines, max(reference) as reference, max(credited_at) as credited_at
        from bank_line where bank_line.channel = bill.channel and bank_line.merchant_id = bill.merchant_id
          and bank_line.bill_date = bill.bill_date having count(*) > 0
      ) line on true
    where bill.state in ('reconciled', 'no-trades')
      and (credit.booked_at is null or credit.amount_fen <> coalesce(line.fen, 0))
      and (bill.state = 'reconciled' or line.fen is not null)
    order by bill.bill_date, bill.channel, bill.merchant_id`.execute(executor)
  return rows
}

export interface RegionTakings {
  region_code: string
  fen: number
}

/** What each authority has of a bill: payments less refunds. */
export async function takingsByRegion(executor: Executor, day: ChannelDay): Promise<RegionTakings[]> {
  const { rows } = await sql<RegionTakings>`
    select region_code, coalesce(sum(
      case when kind = 'payment' then amount_fen else -amount_fen end) filter (where status <> 'failed'), 0)::bigint as fen
    from bill_row
    where channel = ${day.channel} and merchant_id = ${day.merchant_id} and bill_date = ${day.bill_date}
    group by region_code order by region_code`.execute(executor)
  return rows
}

/** What is seen at the bank now. @returns false when it is booked already, and stays as it is */
export async function putBankCredit(executor: Executor, credit: BankCreditTable): Promise<boolean> {
  const put = await executor
    .insertInto('bank_credit')
    .values(credit)
    .onConflict((conflict) =>
      conflict
        .columns(['channel', 'merchant_id', 'bill_date'])
        .doUpdateSet(({ ref }) => ({
          amount_fen: ref('excluded.amount_fen'),
          bank_reference: ref('excluded.bank_reference'),
          credited_at: ref('excluded.credited_at'),
          seen_at: ref('excluded.seen_at'),
          agrees: ref('excluded.agrees'),
          booked_at: ref('excluded.booked_at'),
        }))
        .where('bank_credit.booked_at', 'is', null),
    )
    .returning('channel')
    .executeTakeFirst()
  return put !== undefined
}

/** A later line of the statement that is right, or was explained. */
export async function correctBankCredit(executor: Executor, day: ChannelDay, amountFen: number): Promise<void> {
  await executor
    .updateTable('bank_credit')
    .set({ amount_fen: amountFen })
    .where('channel', '=', day.channel)
    .where('merchant_id', '=', day.merchant_id)
    .where('bill_date', '=', day.bill_date)
    .execute()
}
