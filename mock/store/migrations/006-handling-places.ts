import { type Kysely, sql } from 'kysely'
import { onEarth, oneOf, required } from './columns'

/** Where records are handled: tariffs of the places, what a hall can do and where it stands, and the case officers. */
export async function up(database: Kysely<unknown>): Promise<void> {
  // Rows of an earlier world get a tariff that exists; a reset gives them their own.
  await database.schema
    .alterTable('authority')
    .addColumn('tariff', 'text', (column) => column.notNull().defaultTo('beijing-2026'))
    .addColumn('rules_as_of', 'date')
    .execute()
  await database.schema
    .alterTable('authority')
    .alterColumn('tariff', (column) => column.dropDefault())
    .execute()

  await database.schema
    .alterTable('hall')
    .addColumn('phone', 'text', (column) => column.notNull().defaultTo('12123'))
    .addColumn('latitude', 'double precision', (column) => column.notNull().defaultTo(0))
    .addColumn('longitude', 'double precision', (column) => column.notNull().defaultTo(0))
    .addColumn('full_service', 'boolean', (column) => column.notNull().defaultTo(false))
    .execute()
  await database.schema.alterTable('hall').addCheckConstraint('hall_place', onEarth).execute()
  for (const name of ['phone', 'latitude', 'longitude', 'full_service'])
    await database.schema
      .alterTable('hall')
      .alterColumn(name, (column) => column.dropDefault())
      .execute()

  await database.schema
    .createTable('officer')
    .addColumn('region_code', 'text', (column) => column.notNull().references('authority.region_code'))
    .addColumn('id', 'uuid', required)
    .addColumn('name_masked', 'text', required)
    .addColumn('badge_masked', 'text', required)
    .addColumn('role', 'text', required)
    .addColumn('unit', 'text', required)
    .addPrimaryKeyConstraint('officer_key', ['region_code', 'id'])
    .addCheckConstraint('officer_role', oneOf('role', ['handler', 'reviewer']))
    .addCheckConstraint('officer_masked', sql`name_masked like '%*%' and badge_masked like '%*%'`)
    .execute()
  await database.schema.createIndex('officer_by_id').on('officer').column('id').execute()
}
