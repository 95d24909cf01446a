import { type Kysely, sql } from 'kysely'
import { differenceClasses, differenceStates } from '../../rules/reconciliation/classes'
import { notNegative, oneOf, required } from './columns'

const channels = ['wechat', 'alipay', 'nontax', 'card']

/** The channels' bills, line by line, and what in them does not agree with our books. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await createBills(database)
  await createDifferences(database)
}

async function createBills(database: Kysely<unknown>) {
  await database.schema
    .createTable('channel_bill')
    .addColumn('channel', 'text', required)
    .addColumn('merchant_id', 'text', required)
    .addColumn('bill_date', 'date', required)
    .addColumn('state', 'text', required)
    .addColumn('tries', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('next_try_at', 'timestamptz')
    .addColumn('fetched_at', 'timestamptz')
    .addColumn('loading_by', 'uuid')
    .addColumn('sha256', 'text')
    .addColumn('rows', 'integer')
    .addColumn('matched', 'integer')
    .addColumn('payments', 'integer')
    .addColumn('payment_fen', 'bigint')
    .addColumn('refunds', 'integer')
    .addColumn('refund_fen', 'bigint')
    .addColumn('fee_e5', 'bigint')
    .addColumn('refused_because', 'text')
    .addColumn('refused_line', 'integer')
    .addColumn('reconciled_at', 'timestamptz')
    .addPrimaryKeyConstraint('channel_bill_key', ['channel', 'merchant_id', 'bill_date'])
    .addCheckConstraint('channel_bill_channel', oneOf('channel', channels))
    .addCheckConstraint(
      'channel_bill_state',
      oneOf('state', ['waiting', 'no-trades', 'loading', 'loaded', 'reconciled', 'refused']),
    )
    .addCheckConstraint('channel_bill_refused', sql`(state = 'refused') = (refused_because is not null)`)
    .addCheckConstraint('channel_bill_loading', sql`(state = 'loading') = (loading_by is not null)`)
    .execute()
  await database.schema
    .createIndex('channel_bill_by_next_try')
    .on('channel_bill')
    .column('next_try_at')
    .where(sql.ref('next_try_at'), 'is not', null)
    .execute()
  await database.schema
    .createTable('refused_bill')
    .addColumn('channel', 'text', required)
    .addColumn('merchant_id', 'text', required)
    .addColumn('bill_date', 'date', required)
    .addColumn('number', 'integer', required)
    .addColumn('refused_at', 'timestamptz', required)
    .addColumn('because', 'text', required)
    .addColumn('line', 'integer')
    .addColumn('rows_read', 'integer', required)
    .addColumn('sha256', 'text', required)
    .addPrimaryKeyConstraint('refused_bill_key', ['channel', 'merchant_id', 'bill_date', 'number'])
    .addForeignKeyConstraint('refused_bill_day', ['channel', 'merchant_id', 'bill_date'], 'channel_bill', [
      'channel',
      'merchant_id',
      'bill_date',
    ])
    .execute()

  await database.schema
    .createTable('bill_row')
    .addColumn('channel', 'text', required)
    .addColumn('merchant_id', 'text', required)
    .addColumn('bill_date', 'date', required)
    .addColumn('line', 'integer', required)
    .addColumn('kind', 'text', required)
    .addColumn('at', 'timestamptz', required)
    .addColumn('order_no', 'text', required)
    .addColumn('trade_no', 'text', required)
    .addColumn('refund_no', 'text')
    .addColumn('amount_fen', 'bigint', required)
    .addColumn('fee_e5', 'bigint', required)
    .addColumn('status', 'text', required)
    .addColumn('region_code', 'text', required)
    .addColumn('class', 'text', required)
    .addColumn('raw', 'text', required)
    .addPrimaryKeyConstraint('bill_row_key', ['channel', 'merchant_id', 'bill_date', 'line'])
    .addCheckConstraint('bill_row_amount', notNegative('amount_fen'))
    .addCheckConstraint(
      'bill_row_kind',
      sql`(kind = 'refund') = (refund_no is not null) and kind in ('payment', 'refund')`,
    )
    .addCheckConstraint('bill_row_class', oneOf('class', ['matched', ...differenceClasses]))
    .execute()
  await database.schema.createIndex('bill_row_by_order').on('bill_row').column('order_no').execute()
  await database.schema
    .createIndex('bill_row_by_refund')
    .on('bill_row')
    .column('refund_no')
    .where(sql.ref('refund_no'), 'is not', null)
    .execute()
  // Few of a million: what is not matched is found without reading the rest.
  await database.schema
    .createIndex('bill_row_not_matched')
    .on('bill_row')
    .columns(['channel', 'merchant_id', 'bill_date', 'line'])
    .where(sql.ref('class'), '<>', 'matched')
    .execute()
}

async function createDifferences(database: Kysely<unknown>) {
  await database.schema
    .createTable('difference')
    .addColumn('region_code', 'text', required)
    .addColumn('id', 'uuid', required)
    .addColumn('number', 'text', required)
    .addColumn('channel', 'text', required)
    .addColumn('merchant_id', 'text', required)
    .addColumn('bill_date', 'date', required)
    .addColumn('level', 'smallint', required)
    .addColumn('class', 'text', required)
    .addColumn('subject_key', 'text', required)
    .addColumn('order_no', 'text')
    .addColumn('trade_no', 'text')
    .addColumn('refund_no', 'text')
    .addColumn('batch_no', 'text')
    .addColumn('bill_line', 'integer')
    .addColumn('ours_fen', 'bigint')
    .addColumn('theirs_fen', 'bigint')
    .addColumn('amount_fen', 'bigint', required)
    .addColumn('in_suspense', 'boolean', required)
    .addColumn('suspense_fen', 'bigint')
    .addColumn('state', 'text', required)
    .addColumn('waiting_for', 'text')
    .addColumn('resolution', 'text')
    .addColumn('resolved_by', 'text')
    .addColumn('found_at', 'timestamptz', required)
    .addColumn('resolved_at', 'timestamptz')
    .addPrimaryKeyConstraint('difference_key', ['region_code', 'id'])
    .addUniqueConstraint('difference_number', ['number'])
    .addUniqueConstraint('difference_once', ['channel', 'merchant_id', 'bill_date', 'subject_key'])
    .addCheckConstraint('difference_suspense', sql`not in_suspense or suspense_fen <> 0`)
    .addCheckConstraint('difference_class', oneOf('class', differenceClasses))
    .addCheckConstraint('difference_state', oneOf('state', differenceStates))
    .addCheckConstraint(
      'difference_resolved',
      sql`(state = 'resolved') = (resolved_at is not null and resolution is not null and resolved_by is not null)`,
    )
    .execute()
  await database.schema.createIndex('difference_by_order').on('difference').column('order_no').execute()
  await database.schema
    .createIndex('difference_by_subject')
    .on('difference')
    .columns(['subject_key', 'channel', 'merchant_id'])
    .execute()
  await database.schema.createIndex('difference_by_id').on('difference').column('id').execute()
  await database.schema
    .createIndex('difference_open')
    .on('difference')
    .columns(['region_code', 'found_at'])
    .where(sql.ref('state'), '<>', 'resolved')
    .execute()

  await database.schema
    .createTable('difference_counter')
    .addColumn('bill_date', 'date', (column) => column.primaryKey())
    .addColumn('next_number', 'integer', required)
    .execute()

  await database.schema
    .createTable('difference_event')
    .addColumn('region_code', 'text', required)
    .addColumn('id', 'uuid', required)
    .addColumn('difference_id', 'uuid', required)
    .addColumn('at', 'timestamptz', required)
    .addColumn('event', 'text', required)
    .addColumn('accountant_id', 'uuid')
    .addColumn('detail', 'jsonb', required)
    .addPrimaryKeyConstraint('difference_event_key', ['region_code', 'id'])
    .addForeignKeyConstraint('difference_event_difference', ['region_code', 'difference_id'], 'difference', [
      'region_code',
      'id',
    ])
    .execute()
  await database.schema
    .createIndex('difference_event_by_difference')
    .on('difference_event')
    .columns(['region_code', 'difference_id', 'at'])
    .execute()
}
