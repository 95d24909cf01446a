import { type Kysely, sql } from 'kysely'
import { oneOf, required } from './columns'

/** Cards that an officer has scanned at the roadside, for as long as they deal with them. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('roadside_check')
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('officer_id', 'uuid', required)
    .addColumn('kind', 'text', required)
    .addColumn('document_id', 'uuid', required)
    .addColumn('at', 'timestamptz', required)
    .addColumn('expires_at', 'timestamptz', required)
    .addCheckConstraint('roadside_check_kind', oneOf('kind', ['driving-licence', 'vehicle-licence']))
    .addCheckConstraint('roadside_check_time', sql`at < expires_at`)
    .execute()
  await database.schema.createIndex('roadside_check_by_end').on('roadside_check').column('expires_at').execute()
}
