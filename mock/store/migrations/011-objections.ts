import { type Kysely, sql } from 'kysely'
import { all, oneOf, required } from './columns'

const grounds = [
  'not-my-vehicle',
  'plate-misread',
  'yielding-to-emergency',
  'rescue-or-emergency',
  'signals-contradict',
  'photo-unclear',
  'vehicle-stolen',
  'punished-already',
  'other',
]

const foundedReasons = [
  'emergency-vehicle',
  'stolen-or-cloned-plate',
  'rescue-or-emergency',
  'punished-on-scene',
  'contradictory-signals',
  'image-unclear',
  'wrong-plate',
  'other-error',
]

const unfoundedReasons = ['facts-clear', 'no-evidence', 'sign-was-clear', 'not-an-emergency']

/** Objections to surveillance records, their photos, and what the officers say. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('objection')
    .addColumn('region_code', 'text', required)
    .addColumn('id', 'uuid', required)
    .addColumn('record_id', 'uuid', required)
    .addColumn('person_id', 'uuid', required)
    .addColumn('vehicle_id', 'uuid', required)
    .addColumn('ground', 'text', required)
    .addColumn('words_sealed', 'text', required)
    .addColumn('phone_sealed', 'text')
    .addColumn('state', 'text', required)
    .addColumn('submitted_at', 'timestamptz', required)
    .addColumn('due_on', 'date', required)
    .addColumn('outcome', 'text')
    .addColumn('reason', 'text')
    .addColumn('reply_sealed', 'text')
    .addColumn('proposed_by', 'uuid')
    .addColumn('proposed_at', 'timestamptz')
    .addColumn('sent_back', 'text')
    .addColumn('decided_by', 'uuid')
    .addColumn('decided_at', 'timestamptz')
    .addColumn('delete_by', 'date')
    .addColumn('deleted_at', 'timestamptz')
    .addPrimaryKeyConstraint('objection_key', ['region_code', 'id'])
    .addForeignKeyConstraint('objection_record', ['region_code', 'record_id'], 'surveillance_record', [
      'region_code',
      'id',
    ])
    .addForeignKeyConstraint('objection_proposer', ['region_code', 'proposed_by'], 'officer', ['region_code', 'id'])
    .addForeignKeyConstraint('objection_decider', ['region_code', 'decided_by'], 'officer', ['region_code', 'id'])
    .addCheckConstraint('objection_ground', oneOf('ground', grounds))
    .addCheckConstraint(
      'objection_state',
      oneOf('state', ['submitted', 'under-review', 'founded', 'unfounded', 'taken-back']),
    )
    .addCheckConstraint('objection_outcome', oneOf('outcome', ['founded', 'unfounded']))
    .addCheckConstraint(
      'objection_reason',
      sql`${oneOf('reason', foundedReasons)} and outcome = 'founded' or ${oneOf('reason', unfoundedReasons)} and outcome = 'unfounded'`,
    )
    .addCheckConstraint(
      'objection_answered',
      all(
        sql`(state in ('founded', 'unfounded')) = (decided_at is not null)`,
        sql`(decided_at is null) = (decided_by is null)`,
        sql`decided_at is null or (outcome = state and reason is not null and reply_sealed is not null)`,
      ),
    )
    // Nobody agrees with themselves (处理程序规定 art. 22 wants the record's deletion examined).
    .addCheckConstraint(
      'objection_two_officers',
      sql`decided_by is null or (proposed_by is not null and decided_by <> proposed_by)`,
    )
    .execute()
  const index = (name: string) => database.schema.createIndex(name).on('objection')
  await index('objection_open_of_record')
    .unique()
    .columns(['region_code', 'record_id'])
    .where(sql.ref('state'), 'in', sql`('submitted', 'under-review')`)
    .execute()
  await index('objection_by_record').columns(['region_code', 'record_id']).execute()
  await index('objection_by_id').column('id').execute()
  await index('objection_by_person').columns(['person_id', 'submitted_at']).execute()
  await index('objection_by_due').columns(['region_code', 'due_on']).execute()

  await database.schema
    .createTable('objection_photo')
    .addColumn('region_code', 'text', required)
    .addColumn('objection_id', 'uuid', required)
    .addColumn('place', 'integer', required)
    .addColumn('upload_id', 'uuid', (column) => column.notNull().unique())
    .addPrimaryKeyConstraint('objection_photo_key', ['region_code', 'objection_id', 'place'])
    .addForeignKeyConstraint('objection_photo_objection', ['region_code', 'objection_id'], 'objection', [
      'region_code',
      'id',
    ])
    .addCheckConstraint('objection_photo_place', sql`place between 0 and 9`)
    .execute()
}
