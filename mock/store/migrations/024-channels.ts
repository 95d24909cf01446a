import { type Kysely, sql } from 'kysely'
import { oneOf } from './columns'

const channels = ['wechat', 'alipay', 'nontax', 'card']

/** Which rail takes an order's money, and for which merchant: until now the wallet's own. */
export async function up(database: Kysely<unknown>): Promise<void> {
  const orders = () => database.schema.alterTable('pay_order')
  await orders()
    .addColumn('channel', 'text')
    .addColumn('means', 'text', (column) => column.notNull().defaultTo('cashier'))
    .addColumn('merchant_id', 'text', (column) => column.notNull().defaultTo(''))
    .execute()
  await sql`update pay_order set channel = wallet`.execute(database)
  await orders()
    .alterColumn('channel', (column) => column.setNotNull())
    .execute()
  await orders()
    .alterColumn('merchant_id', (column) => column.dropDefault())
    .execute()
  await orders().addCheckConstraint('pay_order_channel', oneOf('channel', channels)).execute()
  await orders()
    .addCheckConstraint('pay_order_means', oneOf('means', ['cashier', 'code']))
    .execute()

  const notifications = () => database.schema.alterTable('notification')
  await notifications().dropConstraint('notification_provider').execute()
  await notifications().renameColumn('provider', 'channel').execute()
  await notifications().addCheckConstraint('notification_channel', oneOf('channel', channels)).execute()
}
