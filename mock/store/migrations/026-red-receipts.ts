import { type Kysely, sql } from 'kysely'
import { all, required } from './columns'

/**
 * The province's platform issues receipts now, numbers included. A receipt knows which decisions it is for; a red one
 * voids it whole, and what stays paid gets another one: several in a row for an order, the last of which may be valid.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await giveNumbersToThePlatform(database)
  await widenReceipts(database)
  await database.schema
    .createTable('receipt_task')
    .addColumn('region_code', 'text', required)
    .addColumn('order_no', 'text', required)
    .addColumn('wanted', 'integer', required)
    .addColumn('place', 'integer')
    .addColumn('items', 'jsonb')
    .addColumn('tries', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('next_try_at', 'timestamptz', required)
    .addPrimaryKeyConstraint('receipt_task_key', ['region_code', 'order_no'])
    .addForeignKeyConstraint('receipt_task_order', ['region_code', 'order_no'], 'pay_order', [
      'region_code',
      'order_no',
    ])
    .addCheckConstraint('receipt_task_intended', sql`(place is null) = (items is null)`)
    .execute()
  await database.schema.createIndex('receipt_task_by_next_try').on('receipt_task').column('next_try_at').execute()
}

/** What was issued so far goes on as the simulated platform's own records: only a mock has issued any. */
async function giveNumbersToThePlatform(database: Kysely<unknown>): Promise<void> {
  await sql`insert into outside_record (provider, kind, key, body)
    select 'fiscal-receipts', 'code', code, jsonb_build_object('last', next_number - 1) from receipt_counter`.execute(
    database,
  )
  await sql`insert into outside_record (provider, kind, key, body)
    select 'fiscal-receipts', 'receipt', code || '-' || number, jsonb_build_object('code', code, 'number', number,
      'checkCode', check_code, 'issuedAt', to_char(issued_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'issuedFor', order_no, 'fingerprint', order_no) from receipt`.execute(database)
  await sql`insert into outside_record (provider, kind, key, body)
    select 'fiscal-receipts', 'issued-for', order_no, jsonb_build_object('name', code || '-' || number)
    from receipt`.execute(database)
  await database.schema.dropTable('receipt_counter').execute()
}

async function widenReceipts(database: Kysely<unknown>): Promise<void> {
  const alter = () => database.schema.alterTable('receipt')
  await alter()
    .addColumn('place', 'integer', (column) => column.notNull().defaultTo(1))
    .addColumn('items', 'jsonb', (column) => column.notNull().defaultTo(sql`'[]'::jsonb`))
    .addColumn('red_code', 'text')
    .addColumn('red_number', 'text')
    .addColumn('red_check_code', 'text')
    .addColumn('red_issued_at', 'timestamptz')
    .addColumn('red_because', 'text')
    .execute()
  await sql`update receipt set items = coalesce((
    select jsonb_agg(jsonb_build_object('decisionId', item.decision_id, 'fineFen', item.fine_fen,
      'surchargeFen', item.surcharge_fen) order by item.decision_id)
    from settlement join order_item item using (region_code, order_no, decision_id)
    where settlement.region_code = receipt.region_code and settlement.order_no = receipt.order_no), '[]')`.execute(
    database,
  )
  await alter().dropConstraint('receipt_key').execute()
  await alter().addPrimaryKeyConstraint('receipt_key', ['region_code', 'order_no', 'place']).execute()
  await alter().addUniqueConstraint('receipt_red_number', ['red_code', 'red_number']).execute()
  await alter()
    .addCheckConstraint(
      'receipt_red',
      all(
        sql<boolean>`num_nonnulls(red_code, red_number, red_check_code, red_issued_at, red_because) in (0, 5)`,
        sql<boolean>`place > 0`,
        sql<boolean>`red_code is null or (red_code ~ '^[0-9]{8}$' and red_number ~ '^[0-9]{10}$')`,
        sql<boolean>`red_because is null or red_because in ('withdrawn', 'granted')`,
      ),
    )
    .execute()
  // At most one of an order is valid.
  await sql`create unique index receipt_valid on receipt (region_code, order_no) where red_number is null`.execute(
    database,
  )
}
