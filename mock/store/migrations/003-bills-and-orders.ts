import { type Kysely, sql } from 'kysely'
import { notNegative, oneOf } from './columns'

const orderStates = [
  'placing',
  'awaiting',
  'confirming',
  'closing',
  'closed',
  'rejected',
  'paid',
  'matched',
  'recorded',
  'surplus',
]

/** Bills of the windows and the payment orders on them or on single decisions. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await createBills(database)
  await createOrders(database)
}

async function createBills(database: Kysely<unknown>) {
  await database.schema
    .createTable('bill')
    .addColumn('region_code', 'text', (column) => column.notNull())
    .addColumn('id', 'uuid', (column) => column.notNull())
    .addColumn('token_id', 'text', (column) => column.notNull())
    .addColumn('key_id', 'integer', (column) => column.notNull())
    .addColumn('window_id', 'uuid', (column) => column.notNull())
    .addColumn('payer_masked', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('issued_at', 'timestamptz', (column) => column.notNull())
    .addColumn('expires_at', 'timestamptz', (column) => column.notNull())
    .addColumn('closed_at', 'timestamptz')
    .addPrimaryKeyConstraint('bill_key', ['region_code', 'id'])
    .addUniqueConstraint('bill_token', ['region_code', 'token_id'])
    .addForeignKeyConstraint('bill_window', ['region_code', 'window_id'], 'hall_window', ['region_code', 'id'])
    .addCheckConstraint('bill_state', oneOf('state', ['open', 'paid', 'expired', 'withdrawing', 'withdrawn']))
    .execute()
  await database.schema.createIndex('bill_by_token').on('bill').column('token_id').execute()
  await database.schema.createIndex('bill_by_id').on('bill').column('id').execute()
  await database.schema
    .createIndex('bill_by_window')
    .on('bill')
    .columns(['region_code', 'window_id', 'issued_at'])
    .execute()
  await database.schema
    .createIndex('bill_alive_by_expiry')
    .on('bill')
    .column('expires_at')
    .where(sql.ref('state'), 'in', sql`('open', 'withdrawing')`)
    .execute()

  await database.schema
    .createTable('bill_item')
    .addColumn('region_code', 'text', (column) => column.notNull())
    .addColumn('bill_id', 'uuid', (column) => column.notNull())
    .addColumn('decision_id', 'uuid', (column) => column.notNull())
    .addPrimaryKeyConstraint('bill_item_key', ['region_code', 'bill_id', 'decision_id'])
    .addForeignKeyConstraint('bill_item_bill', ['region_code', 'bill_id'], 'bill', ['region_code', 'id'])
    .addForeignKeyConstraint('bill_item_decision', ['region_code', 'decision_id'], 'decision', ['region_code', 'id'])
    .execute()
  await database.schema
    .createIndex('bill_item_by_decision')
    .on('bill_item')
    .columns(['region_code', 'decision_id'])
    .execute()
}

async function createOrders(database: Kysely<unknown>) {
  await database.schema
    .createTable('pay_order')
    .addColumn('region_code', 'text', (column) => column.notNull())
    .addColumn('order_no', 'text', (column) => column.notNull())
    .addColumn('bill_id', 'uuid')
    .addColumn('wallet', 'text', (column) => column.notNull())
    .addColumn('app_id', 'text', (column) => column.notNull())
    .addColumn('open_id', 'text', (column) => column.notNull())
    .addColumn('total_fen', 'bigint', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('trade_no', 'text')
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .addColumn('expires_at', 'timestamptz', (column) => column.notNull())
    .addColumn('paid_at', 'timestamptz')
    .addColumn('matched_at', 'timestamptz')
    .addColumn('recorded_at', 'timestamptz')
    .addColumn('asked_at', 'timestamptz')
    .addColumn('ask_count', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('next_look_at', 'timestamptz')
    .addPrimaryKeyConstraint('pay_order_key', ['region_code', 'order_no'])
    .addForeignKeyConstraint('pay_order_bill', ['region_code', 'bill_id'], 'bill', ['region_code', 'id'])
    .addCheckConstraint('pay_order_amounts', notNegative('total_fen', 'ask_count'))
    .addCheckConstraint('pay_order_wallet', oneOf('wallet', ['wechat', 'alipay']))
    .addCheckConstraint('pay_order_state', oneOf('state', orderStates))
    .addCheckConstraint(
      'pay_order_paid',
      sql`(state in ('paid', 'matched', 'recorded', 'surplus')) = (paid_at is not null)`,
    )
    .execute()
  await database.schema.createIndex('pay_order_by_number').on('pay_order').column('order_no').execute()
  await database.schema
    .createIndex('pay_order_by_payer')
    .on('pay_order')
    .columns(['app_id', 'open_id', 'created_at'])
    .execute()
  await database.schema.createIndex('pay_order_by_bill').on('pay_order').columns(['region_code', 'bill_id']).execute()
  await database.schema
    .createIndex('pay_order_by_next_look')
    .on('pay_order')
    .column('next_look_at')
    .where(sql.ref('next_look_at'), 'is not', null)
    .execute()

  await database.schema
    .createTable('order_item')
    .addColumn('region_code', 'text', (column) => column.notNull())
    .addColumn('order_no', 'text', (column) => column.notNull())
    .addColumn('decision_id', 'uuid', (column) => column.notNull())
    .addColumn('fine_fen', 'bigint', (column) => column.notNull())
    .addColumn('surcharge_fen', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('order_item_key', ['region_code', 'order_no', 'decision_id'])
    .addForeignKeyConstraint('order_item_order', ['region_code', 'order_no'], 'pay_order', ['region_code', 'order_no'])
    .addForeignKeyConstraint('order_item_decision', ['region_code', 'decision_id'], 'decision', ['region_code', 'id'])
    .addCheckConstraint('order_item_amounts', notNegative('fine_fen', 'surcharge_fen'))
    .execute()
  await database.schema
    .createIndex('order_item_by_decision')
    .on('order_item')
    .columns(['region_code', 'decision_id'])
    .execute()

  await database.schema
    .createTable('order_event')
    .addColumn('region_code', 'text', (column) => column.notNull())
    .addColumn('id', 'uuid', (column) => column.notNull())
    .addColumn('order_no', 'text', (column) => column.notNull())
    .addColumn('event', 'text', (column) => column.notNull())
    .addColumn('from_state', 'text', (column) => column.notNull())
    .addColumn('to_state', 'text', (column) => column.notNull())
    .addColumn('at', 'timestamptz', (column) => column.notNull())
    .addPrimaryKeyConstraint('order_event_key', ['region_code', 'id'])
    .addForeignKeyConstraint('order_event_order', ['region_code', 'order_no'], 'pay_order', ['region_code', 'order_no'])
    .addCheckConstraint('order_event_from', oneOf('from_state', orderStates))
    .addCheckConstraint('order_event_to', oneOf('to_state', orderStates))
    .execute()
  await database.schema
    .createIndex('order_event_by_order')
    .on('order_event')
    .columns(['region_code', 'order_no'])
    .execute()
}
