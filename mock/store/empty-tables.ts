import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables'

const tables: readonly (keyof Tables)[] = [
  'authority',
  'hall',
  'hall_window',
  'decision',
  'surveillance_record',
  'bill',
  'bill_item',
  'pay_order',
  'order_item',
  'order_event',
  'settlement',
  'refund',
  'receipt',
  'receipt_counter',
  'ledger_entry',
  'notification',
  'idempotency',
  'attempt',
  'wallet_session',
  'outside_record',
]

/** Removes every row of every table, payments included: only for the mock's reset and for tests. */
export async function emptyTables(database: Kysely<Tables>): Promise<void> {
  await sql`truncate table ${sql.join(tables.map((table) => sql.table(table)))}`.execute(database)
}
