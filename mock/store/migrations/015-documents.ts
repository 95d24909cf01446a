import { type Kysely, sql } from 'kysely'
import { all, oneOf, plateKind, required } from './columns'

const cards = ['driving-licence', 'vehicle-licence', 'inspection-mark', 'insurance']
const kinds = [...cards, 'decision', 'receipt', 'certificate']

/** Electronic documents, the codes that are shown for them, and who checked them; what the outside knows for cards. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await createDocuments(database)
  await createCodes(database)
  await createChecks(database)
  await extendPolice(database)
  await createPolicies(database)
}

async function createDocuments(database: Kysely<unknown>) {
  await database.schema.alterTable('upload').dropConstraint('upload_purpose').execute()
  await database.schema
    .alterTable('upload')
    .addCheckConstraint('upload_purpose', oneOf('purpose', ['objection', 'identity-review', 'licence-photo']))
    .execute()

  await database.schema
    .createTable('document')
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('person_id', 'uuid', (column) => column.notNull().references('person.id'))
    .addColumn('kind', 'text', required)
    .addColumn('vehicle_id', 'uuid', (column) => column.references('vehicle.id'))
    .addColumn('state', 'text', required)
    .addColumn('asked_at', 'timestamptz', required)
    .addColumn('review_by', 'timestamptz')
    .addColumn('refused_because', 'text')
    .addColumn('issued_at', 'timestamptz')
    .addColumn('photo_id', 'uuid', (column) => column.references('upload.id'))
    .addColumn('facts_sealed', 'text')
    .addColumn('valid_until', 'date')
    .addColumn('as_of', 'timestamptz')
    .addCheckConstraint('document_kind', oneOf('kind', cards))
    .addCheckConstraint('document_vehicle', sql`(kind = 'driving-licence') = (vehicle_id is null)`)
    .addCheckConstraint(
      'document_state',
      all(
        oneOf('state', ['in-review', 'refused', 'issued']),
        sql`(state = 'issued') = (issued_at is not null)`,
        sql`(state = 'refused') = (refused_because is not null)`,
        sql`state <> 'in-review' or (photo_id is not null and review_by is not null)`,
        sql`(facts_sealed is null) = (as_of is null)`,
      ),
    )
    .addCheckConstraint(
      'document_refused',
      oneOf('refused_because', ['not-the-person', 'unclear', 'not-white', 'covered']),
    )
    .execute()
  const index = (name: string) => database.schema.createIndex(name).on('document')
  await index('document_licence')
    .unique()
    .column('person_id')
    .where(sql.ref('kind'), '=', sql.lit('driving-licence'))
    .execute()
  await index('document_of_vehicle').unique().columns(['person_id', 'kind', 'vehicle_id']).execute()
  await index('document_by_review').column('review_by').where(sql.ref('state'), '=', sql.lit('in-review')).execute()
}

async function createCodes(database: Kysely<unknown>) {
  await database.schema
    .createTable('shown_code')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('key_id', 'integer', required)
    .addColumn('kind', 'text', required)
    .addColumn('region_code', 'text')
    .addColumn('subject', 'text', required)
    .addColumn('person_id', 'uuid', (column) => column.references('person.id'))
    .addColumn('valid_from', 'timestamptz', required)
    .addColumn('valid_until', 'timestamptz', required)
    .addColumn('printed', 'boolean', required)
    .addColumn('used_by', 'text')
    .addColumn('used_at', 'timestamptz')
    .addCheckConstraint('shown_code_kind', oneOf('kind', kinds))
    .addCheckConstraint('shown_code_id', sql`id ~ '^[0-9a-f]{32}$'`)
    .addCheckConstraint('shown_code_time', sql`valid_from < valid_until`)
    .addCheckConstraint('shown_code_used', sql`(used_by is null) = (used_at is null)`)
    .execute()
  await database.schema
    .createIndex('shown_code_printed')
    .unique()
    .on('shown_code')
    .columns(['subject', 'kind'])
    .where(sql<boolean>`printed`)
    .execute()
  await database.schema
    .createIndex('shown_code_by_end')
    .on('shown_code')
    .column('valid_until')
    .where(sql<boolean>`not printed`)
    .execute()
}

async function createChecks(database: Kysely<unknown>) {
  await database.schema
    .createTable('document_check')
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('person_id', 'uuid', (column) => column.notNull().references('person.id'))
    .addColumn('kind', 'text', required)
    .addColumn('subject', 'text', required)
    .addColumn('checked_by', 'text', required)
    .addColumn('way', 'text', required)
    .addColumn('unit', 'text')
    .addColumn('at', 'timestamptz', required)
    .addCheckConstraint('document_check_kind', oneOf('kind', kinds))
    .addCheckConstraint('document_check_by', oneOf('checked_by', ['officer', 'anybody']))
    .addCheckConstraint('document_check_way', oneOf('way', ['code', 'number']))
    .addCheckConstraint('document_check_unit', sql`(checked_by = 'officer') = (unit is not null)`)
    .execute()
  await database.schema
    .createIndex('document_check_of_person')
    .on('document_check')
    .columns(['person_id', 'at'])
    .execute()
}

/** What the police print on licences; null where a row was written before. */
async function extendPolice(database: Kysely<unknown>) {
  await database.schema
    .alterTable('police_licence')
    .addColumn('valid_from', 'date')
    .addColumn('paper_sealed', 'text')
    .addColumn('portrait', 'text', (column) => column.notNull().defaultTo('stored'))
    .addColumn('medical_due_on', 'date')
    .addColumn('renewal_deferred_until', 'date')
    .addColumn('medical_deferred_until', 'date')
    .addColumn('review_deferred_until', 'date')
    .execute()
  await database.schema
    .alterTable('police_licence')
    .addCheckConstraint('police_licence_portrait', oneOf('portrait', ['stored', 'unusable']))
    .execute()
  await database.schema
    .alterTable('police_vehicle')
    .addColumn('inspection_until', 'date')
    .addColumn('paper_sealed', 'text')
    .execute()
}

/** The insurers' own table, as the police platform's are its own: compulsory policies (交强险). */
async function createPolicies(database: Kysely<unknown>) {
  await database.schema
    .createTable('insurer_policy')
    .addColumn('plate_kind', 'text', required)
    .addColumn('plate_index', 'text', required)
    .addColumn('insurer', 'text', required)
    .addColumn('number_sealed', 'text', required)
    .addColumn('starts_on', 'date', required)
    .addColumn('ends_on', 'date', required)
    .addPrimaryKeyConstraint('insurer_policy_key', ['plate_index', 'plate_kind', 'starts_on'])
    .addCheckConstraint('insurer_policy_plate_kind', plateKind)
    .addCheckConstraint('insurer_policy_time', sql`starts_on <= ends_on`)
    .execute()
}
