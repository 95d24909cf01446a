import { type Kysely, sql } from 'kysely'
import { oneOf, required } from './columns'

/** Refunds on a citizen's request, and the orders by which the treasury gives back what was swept. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('refund_request')
    .addColumn('region_code', 'text', required)
    .addColumn('id', 'uuid', required)
    .addColumn('order_no', 'text', required)
    .addColumn('decision_id', 'uuid', required)
    .addColumn('wallet', 'text', required)
    .addColumn('app_id', 'text', required)
    .addColumn('open_id', 'text', required)
    .addColumn('reason', 'text', required)
    .addColumn('note_sealed', 'text')
    .addColumn('amount_fen', 'bigint', required)
    .addColumn('state', 'text', required)
    .addColumn('route', 'text')
    .addColumn('refused_because', 'text')
    .addColumn('asked_at', 'timestamptz', required)
    .addColumn('decided_at', 'timestamptz')
    .addColumn('done_at', 'timestamptz')
    .addPrimaryKeyConstraint('refund_request_key', ['region_code', 'id'])
    .addForeignKeyConstraint('refund_request_item', ['region_code', 'order_no', 'decision_id'], 'order_item', [
      'region_code',
      'order_no',
      'decision_id',
    ])
    .addCheckConstraint('refund_request_amount', sql`amount_fen > 0`)
    .addCheckConstraint(
      'refund_request_reason',
      oneOf('reason', ['paid-elsewhere', 'decision-revoked', 'wrong-decision', 'overpaid', 'other']),
    )
    .addCheckConstraint('refund_request_state', oneOf('state', ['asked', 'granted', 'refused', 'taken-back', 'done']))
    .execute()
  await sql`create unique index refund_request_alive on refund_request (region_code, order_no, decision_id)
    where state in ('asked', 'granted')`.execute(database)
  await database.schema
    .createIndex('refund_request_by_payer')
    .on('refund_request')
    .columns(['app_id', 'open_id', 'asked_at'])
    .execute()

  await database.schema
    .createTable('return_order')
    .addColumn('region_code', 'text', required)
    .addColumn('return_no', 'text', required)
    .addColumn('order_no', 'text', required)
    .addColumn('decision_id', 'uuid', required)
    .addColumn('refund_no', 'text', required)
    .addColumn('channel', 'text', required)
    .addColumn('item_code', 'text', required)
    .addColumn('batch_no', 'text', required)
    .addColumn('amount_fen', 'bigint', required)
    .addColumn('state', 'text', required)
    .addColumn('refused_because', 'text')
    .addColumn('voucher_no', 'text')
    .addColumn('asked_at', 'timestamptz', required)
    .addColumn('approved_at', 'timestamptz')
    .addColumn('returned_at', 'timestamptz')
    .addColumn('tries', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('next_look_at', 'timestamptz')
    .addPrimaryKeyConstraint('return_order_key', ['region_code', 'return_no'])
    .addCheckConstraint('return_order_amount', sql`amount_fen > 0`)
    .addCheckConstraint('return_order_state', oneOf('state', ['asked', 'approved', 'submitted', 'returned', 'refused']))
    .execute()
  await sql`create unique index return_order_alive on return_order (region_code, order_no, decision_id)
    where state <> 'refused'`.execute(database)
}
