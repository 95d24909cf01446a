import { type Kysely, sql } from 'kysely'
import { notNegative, oneOf } from './columns'

/** What a payment leaves behind: its one settlement, receipts, refunds and the ledger. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await createSettlements(database)
  await createRefunds(database)
  await createReceipts(database)
  await createLedger(database)
}

async function createSettlements(database: Kysely<unknown>) {
  await database.schema
    .createTable('settlement')
    .addColumn('region_code', 'text', (column) => column.notNull())
    .addColumn('decision_id', 'uuid', (column) => column.notNull())
    .addColumn('order_no', 'text', (column) => column.notNull())
    .addColumn('settled_at', 'timestamptz', (column) => column.notNull())
    .addPrimaryKeyConstraint('settlement_key', ['region_code', 'decision_id'])
    .addForeignKeyConstraint('settlement_item', ['region_code', 'order_no', 'decision_id'], 'order_item', [
      'region_code',
      'order_no',
      'decision_id',
    ])
    .execute()
  await database.schema
    .createIndex('settlement_by_order')
    .on('settlement')
    .columns(['region_code', 'order_no'])
    .execute()
}

async function createRefunds(database: Kysely<unknown>) {
  await database.schema
    .createTable('refund')
    .addColumn('region_code', 'text', (column) => column.notNull())
    .addColumn('order_no', 'text', (column) => column.notNull())
    .addColumn('refund_no', 'text', (column) => column.notNull())
    .addColumn('amount_fen', 'bigint', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('requested_at', 'timestamptz', (column) => column.notNull())
    .addColumn('done_at', 'timestamptz')
    .addColumn('tries', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('next_look_at', 'timestamptz')
    .addPrimaryKeyConstraint('refund_key', ['region_code', 'order_no'])
    .addForeignKeyConstraint('refund_order', ['region_code', 'order_no'], 'pay_order', ['region_code', 'order_no'])
    .addCheckConstraint('refund_amount', sql`amount_fen > 0 and tries >= 0`)
    .addCheckConstraint('refund_reason', oneOf('reason', ['paid-twice', 'paid-late', 'withdrawn']))
    .addCheckConstraint('refund_state', oneOf('state', ['ready', 'submitted', 'done', 'abnormal']))
    .addCheckConstraint('refund_done', sql`(state = 'done') = (done_at is not null)`)
    .execute()
  await database.schema.createIndex('refund_by_number').on('refund').column('refund_no').execute()
  await database.schema
    .createIndex('refund_by_next_look')
    .on('refund')
    .column('next_look_at')
    .where(sql.ref('next_look_at'), 'is not', null)
    .execute()
}

async function createReceipts(database: Kysely<unknown>) {
  await database.schema
    .createTable('receipt')
    .addColumn('region_code', 'text', (column) => column.notNull())
    .addColumn('order_no', 'text', (column) => column.notNull())
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('number', 'text', (column) => column.notNull())
    .addColumn('check_code', 'text', (column) => column.notNull())
    .addColumn('total_fen', 'bigint', (column) => column.notNull())
    .addColumn('issued_at', 'timestamptz', (column) => column.notNull())
    .addPrimaryKeyConstraint('receipt_key', ['region_code', 'order_no'])
    .addUniqueConstraint('receipt_number', ['code', 'number'])
    .addForeignKeyConstraint('receipt_order', ['region_code', 'order_no'], 'pay_order', ['region_code', 'order_no'])
    .addCheckConstraint('receipt_total', notNegative('total_fen'))
    .addCheckConstraint('receipt_digits', sql`code ~ '^[0-9]{8}$' and number ~ '^[0-9]{10}$'`)
    .addCheckConstraint('receipt_check_code', sql`check_code ~ '^[0-9a-f]{6}$'`)
    .execute()

  await database.schema
    .createTable('receipt_counter')
    .addColumn('code', 'text', (column) => column.primaryKey())
    .addColumn('next_number', 'bigint', (column) => column.notNull())
    .execute()
}

async function createLedger(database: Kysely<unknown>) {
  await database.schema
    .createTable('ledger_entry')
    .addColumn('region_code', 'text', (column) => column.notNull())
    .addColumn('id', 'uuid', (column) => column.notNull())
    .addColumn('business_key', 'text', (column) => column.notNull())
    .addColumn('account', 'text', (column) => column.notNull())
    .addColumn('debit_fen', 'bigint', (column) => column.notNull())
    .addColumn('credit_fen', 'bigint', (column) => column.notNull())
    .addColumn('at', 'timestamptz', (column) => column.notNull())
    .addPrimaryKeyConstraint('ledger_entry_key', ['region_code', 'id'])
    // One row per account in a group: the same business booked twice is refused by the table itself.
    .addUniqueConstraint('ledger_entry_once', ['region_code', 'business_key', 'account'])
    .addCheckConstraint('ledger_entry_amounts', notNegative('debit_fen', 'credit_fen'))
    .addCheckConstraint('ledger_entry_one_side', sql`(debit_fen = 0) <> (credit_fen = 0)`)
    .addCheckConstraint(
      'ledger_entry_account',
      oneOf('account', ['wallet-collection', 'fine-receivable', 'refund-payable']),
    )
    .execute()
}
