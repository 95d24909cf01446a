import { type Kysely, sql } from 'kysely'
import { all, notNegative, oneOf, required } from './columns'

const groups = [
  'mainland-local',
  'mainland-elsewhere',
  'hongkong-macau',
  'taiwan',
  'overseas-chinese',
  'foreigner',
  'diplomat',
  'unit',
]

const documents = [
  'resident-id',
  'temporary-resident-id',
  'hongkong-macau-id',
  'hongkong-macau-residence-permit',
  'taiwan-travel-permit',
  'travel-document',
  'chinese-passport',
  'foreign-passport',
  'diplomat-id',
]

/** Who uses the product, how we know, and their licences. Persons belong to no region: no table of a region refers to them. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await createPersons(database)
  await createChecks(database)
  await createLicences(database)
}

async function createPersons(database: Kysely<unknown>) {
  await database.schema
    .createTable('person')
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('document_index', 'text', (column) => column.notNull().unique())
    .addColumn('name_sealed', 'text', required)
    .addColumn('name_masked', 'text', required)
    .addColumn('document_sealed', 'text', required)
    .addColumn('document_masked', 'text', required)
    .addColumn('phone_sealed', 'text', required)
    .addColumn('phone_masked', 'text', required)
    .addColumn('verified_at', 'timestamptz', required)
    .execute()

  await database.schema
    .createTable('account')
    .addColumn('app_id', 'text', required)
    .addColumn('open_id', 'text', required)
    .addColumn('wallet', 'text', required)
    .addColumn('person_group', 'text', required)
    .addColumn('document_kind', 'text', required)
    .addColumn('name_sealed', 'text', required)
    .addColumn('name_masked', 'text', required)
    .addColumn('document_sealed', 'text', required)
    .addColumn('document_masked', 'text', required)
    .addColumn('document_index', 'text', required)
    .addColumn('phone_sealed', 'text', required)
    .addColumn('phone_masked', 'text', required)
    .addColumn('tier', 'text', required)
    .addColumn('person_id', 'uuid', (column) => column.references('person.id'))
    .addColumn('registered_at', 'timestamptz', required)
    .addColumn('verified_at', 'timestamptz')
    .addPrimaryKeyConstraint('account_key', ['app_id', 'open_id'])
    .addCheckConstraint('account_wallet', oneOf('wallet', ['wechat', 'alipay']))
    .addCheckConstraint('account_group', oneOf('person_group', groups))
    .addCheckConstraint('account_document', oneOf('document_kind', documents))
    .addCheckConstraint(
      'account_tier',
      all(
        oneOf('tier', ['web', 'face', 'window']),
        sql`(tier = 'web') = (person_id is null)`,
        sql`(tier = 'web') = (verified_at is null)`,
      ),
    )
    .execute()
  await database.schema.createIndex('account_by_person').on('account').column('person_id').execute()
  await database.schema.createIndex('account_by_document').on('account').column('document_index').execute()
}

async function createChecks(database: Kysely<unknown>) {
  await database.schema
    .createTable('phone_code')
    .addColumn('phone_index', 'text', (column) => column.primaryKey())
    .addColumn('code_hash', 'text', required)
    .addColumn('expires_at', 'timestamptz', required)
    .addColumn('tries', 'integer', required)
    .addCheckConstraint('phone_code_tries', notNegative('tries'))
    .execute()
  await database.schema.createIndex('phone_code_by_end').on('phone_code').column('expires_at').execute()

  await database.schema
    .createTable('upload')
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('app_id', 'text', required)
    .addColumn('open_id', 'text', required)
    .addColumn('purpose', 'text', required)
    .addColumn('ticket_hash', 'text', (column) => column.notNull().unique())
    .addColumn('content_type', 'text')
    .addColumn('byte_count', 'integer')
    .addColumn('content_sealed', 'text')
    .addColumn('created_at', 'timestamptz', required)
    .addColumn('expires_at', 'timestamptz', required)
    .addColumn('kept', 'boolean', required)
    .addCheckConstraint('upload_purpose', oneOf('purpose', ['objection', 'identity-review']))
    .addCheckConstraint('upload_type', oneOf('content_type', ['image/jpeg', 'image/png']))
    .addCheckConstraint('upload_size', notNegative('byte_count'))
    .execute()
  await database.schema
    .createIndex('upload_loose_by_end')
    .on('upload')
    .column('expires_at')
    .where(sql<boolean>`not kept`)
    .execute()
  await database.schema
    .createIndex('upload_by_account')
    .on('upload')
    .columns(['app_id', 'open_id', 'created_at'])
    .execute()

  await database.schema
    .createTable('face_check')
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('app_id', 'text', required)
    .addColumn('open_id', 'text', required)
    .addColumn('purpose', 'text', required)
    .addColumn('host_ref', 'text', required)
    .addColumn('ticket', 'text', required)
    .addColumn('state', 'text', required)
    .addColumn('failure', 'text')
    .addColumn('started_at', 'timestamptz', required)
    .addColumn('ended_at', 'timestamptz')
    .addColumn('front_id', 'uuid', (column) => column.references('upload.id'))
    .addColumn('back_id', 'uuid', (column) => column.references('upload.id'))
    .addColumn('review_by', 'timestamptz')
    .addColumn('used_at', 'timestamptz')
    .addCheckConstraint('face_check_purpose', oneOf('purpose', ['verify-me', 'approve-driver']))
    .addCheckConstraint(
      'face_check_state',
      oneOf('state', ['started', 'passed', 'failed', 'timed-out', 'in-review', 'review-refused']),
    )
    .addCheckConstraint(
      'face_check_failure',
      oneOf('failure', ['no-match', 'not-live', 'light', 'cancelled', 'service']),
    )
    .addCheckConstraint(
      'face_check_review',
      sql`state <> 'in-review' or (front_id is not null and back_id is not null)`,
    )
    .addCheckConstraint('face_check_used', sql`used_at is null or state = 'passed'`)
    .execute()
  await database.schema
    .createIndex('face_check_by_account')
    .on('face_check')
    .columns(['app_id', 'open_id', 'started_at'])
    .execute()
  await database.schema.createIndex('face_check_by_start').on('face_check').column('started_at').execute()
  await database.schema
    .createIndex('face_check_by_review')
    .on('face_check')
    .column('review_by')
    .where(sql.ref('state'), '=', sql.lit('in-review'))
    .execute()
}

async function createLicences(database: Kysely<unknown>) {
  await database.schema
    .createTable('licence')
    .addColumn('person_id', 'uuid', (column) => column.primaryKey().references('person.id'))
    .addColumn('number_index', 'text', (column) => column.notNull().unique())
    .addColumn('number_masked', 'text', required)
    .addColumn('file_number_sealed', 'text', required)
    .addColumn('file_number_masked', 'text', required)
    .addColumn('classes', sql`text[]`, required)
    .addColumn('states', 'text', required)
    .addColumn('issuer', 'text', required)
    .addColumn('first_issued_on', 'date', required)
    .addColumn('valid_until', 'date')
    .addColumn('points', 'integer', required)
    .addColumn('cycle_ends_on', 'date', required)
    .addColumn('bound_at', 'timestamptz', required)
    .addColumn('as_of', 'timestamptz', required)
    .addCheckConstraint('licence_points', notNegative('points'))
    .addCheckConstraint('licence_states', sql`states ~ '^[A-Z]+$'`)
    .execute()
}
