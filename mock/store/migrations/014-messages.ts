import { type Kysely, sql } from 'kysely'
import { notNegative, required } from './columns'

/** Short messages that wait for the message service, and an officer's note, which may speak of a person. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('message')
    .addColumn('reference', 'text', (column) => column.primaryKey())
    .addColumn('phone_sealed', 'text', required)
    .addColumn('template', 'text', required)
    .addColumn('values_sealed', 'text', required)
    .addColumn('next_try_at', 'timestamptz', required)
    .addColumn('tries', 'integer', (column) => column.notNull().defaultTo(0))
    .addCheckConstraint('message_tries', notNegative('tries'))
    .execute()
  await database.schema.createIndex('message_by_next_try').on('message').column('next_try_at').execute()
  // What was written before stays readable to nobody rather than to everybody.
  await sql`update objection set sent_back = null where sent_back is not null`.execute(database)
  await database.schema.alterTable('objection').renameColumn('sent_back', 'sent_back_sealed').execute()
}
