import { type Kysely, sql } from 'kysely'
import { notNegative, oneOf, required } from './columns'

/** Credit certificates (驾驶人信用证明), and what the simulated police platform knows of drivers beside its records. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('certificate')
    .addColumn('region_code', 'text', required)
    .addColumn('id', 'uuid', required)
    .addColumn('person_id', 'uuid', required)
    .addColumn('number', 'text', (column) => column.notNull().unique())
    .addColumn('check_code_sealed', 'text', required)
    .addColumn('check_index', 'text', (column) => column.notNull().unique())
    .addColumn('holder_masked', 'text', required)
    .addColumn('content_sealed', 'text', required)
    .addColumn('issued_at', 'timestamptz', required)
    .addColumn('valid_until', 'date', required)
    .addColumn('withdrawn_at', 'timestamptz')
    .addPrimaryKeyConstraint('certificate_key', ['region_code', 'id'])
    .addCheckConstraint('certificate_number', sql`number ~ '^[0-9]{16}$' and region_code ~ '^[0-9]{6}$'`)
    .addCheckConstraint('certificate_withdrawn', sql`withdrawn_at >= issued_at`)
    .execute()
  await database.schema.createIndex('certificate_by_id').on('certificate').column('id').execute()
  await database.schema
    .createIndex('certificate_by_person')
    .on('certificate')
    .columns(['person_id', 'issued_at'])
    .execute()
  await createPoliceFacts(database)
}

async function createPoliceFacts(database: Kysely<unknown>) {
  await database.schema
    .createTable('police_elsewhere')
    .addColumn('licence_index', 'text', required)
    .addColumn('number', 'text', required)
    .addColumn('points', 'integer', required)
    .addColumn('recorded_at', 'timestamptz', required)
    .addPrimaryKeyConstraint('police_elsewhere_key', ['licence_index', 'number'])
    .addCheckConstraint('police_elsewhere_points', notNegative('points'))
    .execute()

  await database.schema
    .createTable('police_accident')
    .addColumn('licence_index', 'text', required)
    .addColumn('number', 'text', required)
    .addColumn('happened_on', 'date', required)
    .addColumn('blame', 'text', required)
    .addPrimaryKeyConstraint('police_accident_key', ['licence_index', 'number'])
    .addCheckConstraint('police_accident_blame', oneOf('blame', ['full', 'main', 'equal', 'minor', 'none']))
    .execute()
}
