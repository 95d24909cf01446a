import { createHash } from 'node:crypto'
import { type Kysely, type Selectable, sql } from 'kysely'
import type { Tables } from '../../../mock/store/tables'
import type { Month } from './month'

type Row<Table extends keyof Tables> = Selectable<Tables[Table]>

export interface LedgerRow {
  region_code: string
  business_key: string
  kind: string
  account: string
  channel: string | null
  debit_fen: number
  credit_fen: number
}

/** All that the month's books hold about money. */
export interface MoneyFacts {
  orders: Row<'pay_order'>[]
  items: Row<'order_item'>[]
  settlements: Row<'settlement'>[]
  refunds: Row<'refund'>[]
  ledger: LedgerRow[]
  bills: Row<'channel_bill'>[]
  billRows: Row<'bill_row'>[]
  differences: Row<'difference'>[]
  batches: Row<'sweep_batch'>[]
  sweepItems: Row<'sweep_item'>[]
  returns: Row<'return_order'>[]
  requests: Row<'refund_request'>[]
  proposals: Row<'proposal'>[]
}

export async function readMoney({ database }: Pick<Month, 'database'>): Promise<MoneyFacts> {
  const rows = (table: keyof Tables) => sql`(select coalesce(json_agg(each), '[]'::json) from ${sql.table(table)} each)`
  const ledger = sql`(select coalesce(json_agg(json_build_object('region_code', region_code, 'business_key', business_key,
    'kind', kind, 'account', account, 'channel', channel, 'debit_fen', debit_fen, 'credit_fen', credit_fen)), '[]'::json)
    from ledger_posting join ledger_entry using (region_code, lane, seq))`
  const { rows: found } = await sql<MoneyFacts>`select ${rows('pay_order')} as orders, ${rows('order_item')} as items,
    ${rows('settlement')} as settlements, ${rows('refund')} as refunds, ${ledger} as ledger,
    ${rows('channel_bill')} as bills, ${rows('bill_row')} as "billRows", ${rows('difference')} as differences,
    ${rows('sweep_batch')} as batches, ${rows('sweep_item')} as "sweepItems",
    ${rows('return_order')} as returns, ${rows('refund_request')} as requests, ${rows('proposal')} as proposals`.execute(
    database,
  )
  return found[0] as MoneyFacts
}

const books: readonly (keyof Tables)[] = [
  'pay_order',
  'settlement',
  'refund',
  'ledger_head',
  'channel_bill',
  'bill_row',
  'difference',
  'difference_event',
  'bank_line',
  'bank_credit',
  'sweep_batch',
  'sweep_item',
  'refund_request',
  'return_order',
  'proposal',
]

/** Of every book of the money; equal books, equal digest. */
export async function digestOf(database: Kysely<Tables>): Promise<string> {
  const parts = books.map(
    (table) =>
      sql`(select coalesce(string_agg(each::text, chr(10) order by each::text), '') from ${sql.table(table)} each)`,
  )
  const { rows } = await sql<{ text: string }>`select concat_ws(chr(12), ${sql.join(parts)}) as text`.execute(database)
  return createHash('sha256')
    .update(rows[0]?.text ?? '')
    .digest('hex')
}
