import { type Kysely, sql } from 'kysely'

/** A paid decision that is withdrawn goes back by itself, beside what else goes back of its order. */
export async function up(database: Kysely<unknown>): Promise<void> {
  const alter = () => database.schema.alterTable('refund')
  await alter()
    .addColumn('part', 'text', (column) => column.notNull().defaultTo('surplus'))
    .execute()
  await alter().dropConstraint('refund_key').execute()
  await alter().addPrimaryKeyConstraint('refund_key', ['region_code', 'order_no', 'part']).execute()
  await alter().addCheckConstraint('refund_part', sql`part = 'surplus' or reason = 'withdrawn'`).execute()
}
