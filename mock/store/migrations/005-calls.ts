import { type Kysely, sql } from 'kysely'
import { oneOf } from './columns'

/** What keeps calls honest: sessions, first answers, counted tries, seen notifications, and the simulators' memory. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('notification')
    .addColumn('provider', 'text', (column) => column.notNull())
    .addColumn('notify_id', 'text', (column) => column.notNull())
    .addColumn('order_no', 'text', (column) => column.notNull())
    .addColumn('received_at', 'timestamptz', (column) => column.notNull())
    .addPrimaryKeyConstraint('notification_key', ['provider', 'notify_id'])
    .addCheckConstraint('notification_provider', oneOf('provider', ['wechat', 'alipay']))
    .execute()

  await database.schema
    .createTable('idempotency')
    .addColumn('caller', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('input_hash', 'text', (column) => column.notNull())
    .addColumn('answer', 'jsonb')
    .addColumn('subject', 'text')
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .addPrimaryKeyConstraint('idempotency_key', ['caller', 'key'])
    .execute()
  await database.schema.createIndex('idempotency_by_age').on('idempotency').column('created_at').execute()

  await database.schema
    .createTable('attempt')
    .addColumn('caller', 'text', (column) => column.notNull())
    .addColumn('bucket', 'text', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addColumn('until', 'timestamptz', (column) => column.notNull())
    .addPrimaryKeyConstraint('attempt_key', ['caller', 'bucket'])
    .execute()
  await database.schema.createIndex('attempt_by_end').on('attempt').column('until').execute()

  await database.schema
    .createTable('wallet_session')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('wallet', 'text', (column) => column.notNull())
    .addColumn('app_id', 'text', (column) => column.notNull())
    .addColumn('open_id', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'timestamptz', (column) => column.notNull())
    .addCheckConstraint('wallet_session_wallet', oneOf('wallet', ['wechat', 'alipay']))
    .execute()
  await database.schema.createIndex('wallet_session_by_end').on('wallet_session').column('expires_at').execute()

  await database.schema
    .createTable('outside_record')
    .addColumn('provider', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('body', 'jsonb', (column) => column.notNull())
    .addColumn('due_at', 'timestamptz')
    .addPrimaryKeyConstraint('outside_record_key', ['provider', 'kind', 'key'])
    .execute()
  await database.schema
    .createIndex('outside_record_by_due')
    .on('outside_record')
    .columns(['provider', 'kind', 'due_at'])
    .where(sql.ref('due_at'), 'is not', null)
    .execute()
}
