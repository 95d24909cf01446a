import { type Kysely, sql } from 'kysely'
import type { Channel } from '@/contract/fields'
import { type ChinaDate, formatInstant, type Instant } from '@/domain/dates'
import { type Fen, formatYuan } from '@/domain/money'
import type { ChannelBillRow } from '../store/channel-bills'
import type { Tables } from '../store/tables'

const HEADER = 'day         channel  state       rows     matched  received          refunded          reason'
const SHOWN_DAYS = 8

/** One line per channel's day. */
export function billsTable(bills: readonly ChannelBillRow[]): string[] {
  return [HEADER, ...bills.map(lineOf)]
}

function lineOf(bill: ChannelBillRow): string {
  const count = (value: number | null) => (value === null ? '-' : String(value)).padEnd(9)
  const sum = (value: Fen | null) => (value === null ? '-' : formatYuan(value)).padEnd(18)
  const again = bill.next_try_at && ` (again ${formatInstant(bill.next_try_at, 'MM-DD HH:mm')})`
  const line = bill.refused_line === null ? '' : ` at line ${bill.refused_line}`
  const reason = bill.refused_because === null ? '' : `${bill.refused_because}${line}`
  const cells = `${bill.bill_date}  ${bill.channel.padEnd(9)}${bill.state.padEnd(12)}${count(bill.rows)}${count(bill.matched)}`
  return `${cells}${sum(bill.payment_fen)}${sum(bill.refund_fen)}${reason}${again ?? ''}`.trimEnd()
}

/** Differences that are not resolved, of one day and channel or of all. */
export async function openDifferences(
  database: Kysely<Tables>,
  of: { date?: ChinaDate; channel?: Channel | null },
): Promise<number> {
  const { date, channel } = of
  let query = database
    .selectFrom('difference')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('state', '<>', 'resolved')
  if (date) query = query.where('bill_date', '=', date)
  if (channel) query = query.where('channel', '=', channel)
  return Number((await query.executeTakeFirstOrThrow()).count)
}

/** The last days' bills, and what is open by class. */
export async function printStatus(database: Kysely<Tables>, now: Instant, print: (line: string) => void) {
  const bills = await database
    .selectFrom('channel_bill')
    .selectAll()
    .orderBy('bill_date', 'desc')
    .orderBy('channel')
    .limit(SHOWN_DAYS * 4)
    .execute()
  print(`${formatInstant(now, 'YYYY-MM-DD HH:mm')} in China`)
  for (const line of billsTable(bills)) print(line)
  const { rows } = await sql<{ class: string; count: number; fen: Fen }>`
    select class, count(*)::integer as count, sum(amount_fen)::bigint as fen from difference
    where state <> 'resolved' group by class order by class`.execute(database)
  if (rows.length === 0) print('No difference is open.')
  for (const row of rows)
    print(`${row.class.padEnd(22)}${String(row.count).padStart(6)}${formatYuan(row.fen).padStart(18)}`)
}
