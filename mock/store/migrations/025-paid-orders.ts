import { type Kysely, sql } from 'kysely'

/** What was paid, and what was given back, on a day: the other side of a channel's bill. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createIndex('pay_order_by_payment')
    .on('pay_order')
    .columns(['channel', 'merchant_id', 'paid_at'])
    .where(sql.ref('paid_at'), 'is not', null)
    .execute()
  await database.schema
    .createIndex('refund_by_delivery')
    .on('refund')
    .column('done_at')
    .where(sql.ref('done_at'), 'is not', null)
    .execute()
}
