import { type Kysely, sql } from 'kysely'
import { notNegative, oneOf, required } from './columns'

/** The way of the money from the channels through the collecting bank to the treasury. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('bank_credit')
    .addColumn('channel', 'text', required)
    .addColumn('merchant_id', 'text', required)
    .addColumn('bill_date', 'date', required)
    .addColumn('amount_fen', 'bigint', required)
    .addColumn('bank_reference', 'text', required)
    .addColumn('credited_at', 'timestamptz', required)
    .addColumn('seen_at', 'timestamptz', required)
    .addColumn('agrees', 'boolean', required)
    .addColumn('booked_at', 'timestamptz')
    .addPrimaryKeyConstraint('bank_credit_key', ['channel', 'merchant_id', 'bill_date'])
    .execute()

  await database.schema
    .createTable('finance_timer')
    .addColumn('task', 'text', (column) => column.primaryKey())
    .addColumn('next_at', 'timestamptz')
    .execute()
  await database.schema
    .createTable('bank_statement')
    .addColumn('statement_date', 'date', (column) => column.primaryKey())
    .addColumn('read_at', 'timestamptz', required)
    .execute()
  await database.schema
    .createTable('bank_line')
    .addColumn('reference', 'text', (column) => column.primaryKey())
    .addColumn('channel', 'text', required)
    .addColumn('merchant_id', 'text', required)
    .addColumn('bill_date', 'date', required)
    .addColumn('amount_fen', 'bigint', required)
    .addColumn('credited_at', 'timestamptz', required)
    .execute()
  await database.schema
    .createIndex('bank_line_by_day')
    .on('bank_line')
    .columns(['channel', 'merchant_id', 'bill_date'])
    .execute()

  await database.schema
    .createTable('sweep_batch')
    .addColumn('region_code', 'text', required)
    .addColumn('batch_no', 'text', required)
    .addColumn('sweep_date', 'date', required)
    .addColumn('channel', 'text', required)
    .addColumn('item_code', 'text', required)
    .addColumn('bank_account', 'text', required)
    .addColumn('gross_fen', 'bigint', required)
    .addColumn('refund_fen', 'bigint', required)
    .addColumn('net_fen', 'bigint', required)
    .addColumn('items', 'integer', required)
    .addColumn('state', 'text', required)
    .addColumn('refused_because', 'text')
    .addColumn('voucher_no', 'text')
    .addColumn('created_at', 'timestamptz', required)
    .addColumn('submitted_at', 'timestamptz')
    .addColumn('executed_at', 'timestamptz')
    .addColumn('received_at', 'timestamptz')
    .addColumn('tries', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('next_look_at', 'timestamptz')
    .addPrimaryKeyConstraint('sweep_batch_key', ['region_code', 'batch_no'])
    .addCheckConstraint('sweep_batch_amounts', notNegative('gross_fen', 'refund_fen', 'net_fen', 'items'))
    .addCheckConstraint('sweep_batch_net', sql`gross_fen - refund_fen = net_fen`)
    .addCheckConstraint('sweep_batch_state', oneOf('state', ['ready', 'submitted', 'executed', 'received', 'refused']))
    .addCheckConstraint('sweep_batch_received', sql`(state = 'received') = (voucher_no is not null)`)
    .execute()

  await database.schema
    .createTable('sweep_item')
    .addColumn('region_code', 'text', required)
    .addColumn('decision_id', 'uuid', required)
    .addColumn('batch_no', 'text', required)
    .addColumn('order_no', 'text', required)
    .addColumn('fine_fen', 'bigint', required)
    .addColumn('surcharge_fen', 'bigint', required)
    .addColumn('refund_fen', 'bigint', required)
    .addColumn('counts', 'boolean', required)
    .addPrimaryKeyConstraint('sweep_item_key', ['region_code', 'decision_id', 'batch_no'])
    .addForeignKeyConstraint('sweep_item_batch', ['region_code', 'batch_no'], 'sweep_batch', [
      'region_code',
      'batch_no',
    ])
    .addForeignKeyConstraint('sweep_item_settlement', ['region_code', 'decision_id'], 'settlement', [
      'region_code',
      'decision_id',
    ])
    .addCheckConstraint('sweep_item_amounts', notNegative('fine_fen', 'surcharge_fen', 'refund_fen'))
    .execute()
  await database.schema
    .createIndex('sweep_batch_by_next_look')
    .on('sweep_batch')
    .column('next_look_at')
    .where(sql.ref('next_look_at'), 'is not', null)
    .execute()
  // What lies at the bank is summed up for every batch.
  await sql`create index ledger_entry_at_bank on ledger_entry (region_code, channel) include (debit_fen, credit_fen)
    where account = 'collection'`.execute(database)
  await sql`create unique index sweep_item_once on sweep_item (region_code, decision_id) where counts`.execute(database)
  await database.schema
    .createIndex('sweep_item_by_batch')
    .on('sweep_item')
    .columns(['region_code', 'batch_no'])
    .execute()
}
