import type { Kysely } from 'kysely'

/** Authorities, halls and windows: small tables that every region keeps a copy of. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('authority')
    .addColumn('region_code', 'text', (column) => column.primaryKey())
    .addColumn('unit_code', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('hotline', 'text', (column) => column.notNull())
    .addColumn('payee', 'text', (column) => column.notNull())
    .addColumn('item_code', 'text', (column) => column.notNull())
    .addColumn('policy', 'text', (column) => column.notNull())
    .execute()

  await database.schema
    .createTable('hall')
    .addColumn('region_code', 'text', (column) => column.notNull().references('authority.region_code'))
    .addColumn('id', 'uuid', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('address', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('hall_key', ['region_code', 'id'])
    .execute()

  await database.schema
    .createTable('hall_window')
    .addColumn('region_code', 'text', (column) => column.notNull())
    .addColumn('id', 'uuid', (column) => column.notNull())
    .addColumn('hall_id', 'uuid', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('hall_window_key', ['region_code', 'id'])
    .addForeignKeyConstraint('hall_window_hall', ['region_code', 'hall_id'], 'hall', ['region_code', 'id'])
    .execute()
  await database.schema.createIndex('hall_window_by_id').on('hall_window').column('id').execute()
}
