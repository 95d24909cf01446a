import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables'

/** Whatever refers to another table comes before it. */
const tables: readonly (keyof Tables)[] = [
  'certificate',
  'document_check',
  'roadside_check',
  'shown_code',
  'document',
  'objection_photo',
  'objection',
  'police_write',
  'police_feed',
  'points_entry',
  'photo_request',
  'message',
  'consent',
  'vehicle_binding',
  'vehicle',
  'licence',
  'face_check',
  'upload',
  'phone_code',
  'account',
  'person',
  'police_accident',
  'police_elsewhere',
  'police_decision',
  'police_record',
  'police_licence',
  'police_vehicle',
  'insurer_policy',
  'desk_log',
  'proposal',
  'desk_session',
  'accountant',
  'difference_event',
  'difference',
  'bill_row',
  'channel_bill',
  'return_order',
  'refund_request',
  'sweep_item',
  'sweep_batch',
  'bank_credit',
  'settlement',
  'refund',
  'receipt',
  'receipt_counter',
  'ledger_entry',
  'ledger_posting',
  'ledger_head',
  'order_event',
  'order_item',
  'pay_order',
  'bill_item',
  'bill',
  'decision',
  'surveillance_record',
  'officer',
  'hall_window',
  'hall',
  'authority',
  'notification',
  'idempotency',
  'attempt',
  'wallet_session',
  'outside_record',
]

/**
 * Removes every row of every table, payments included: only for the mock's reset and for tests. In one statement, whose
 * outer part runs first and tells the ledger that really everything goes.
 */
export async function emptyTables(database: Kysely<Tables>): Promise<void> {
  const parts = tables.map((table, place) => sql`${sql.ref(`part${place}`)} as (delete from ${sql.table(table)})`)
  await sql`with ${sql.join(parts)} select set_config('ledger.emptying', 'everything', true)`.execute(database)
}
