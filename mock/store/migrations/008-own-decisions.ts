import { type Kysely, sql } from 'kysely'
import { all, oneOf, required } from './columns'

/** Decisions that are made here on surveillance records, the points they give, and what the police have to hear of it. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await extendDecisions(database)
  await createPoints(database)
  await createPoliceWrites(database)
}

async function extendDecisions(database: Kysely<unknown>) {
  const alter = () => database.schema.alterTable('decision')
  await alter()
    .addColumn('withdrawn_because', 'text')
    .addColumn('record_id', 'uuid')
    .addColumn('person_id', 'uuid')
    .addColumn('penalty', 'text', (column) => column.notNull().defaultTo('fine'))
    .addColumn('served_at', 'timestamptz')
    .addColumn('lapses_at', 'timestamptz')
    .addColumn('document_sealed', 'text')
    .execute()
  await alter().dropConstraint('decision_status').execute()
  const checks = {
    decision_status: oneOf('status', ['in-force', 'provisional', 'withdrawn', 'enforced-by-court', 'suspended']),
    decision_withdrawn_because: all(
      oneOf('withdrawn_because', ['handled-elsewhere', 'objection', 'corrected', 'not-paid-in-time']),
      sql`withdrawn_because is null or status = 'withdrawn'`,
    ),
    decision_own: sql<boolean>`(record_id is null) = (person_id is null)`,
    decision_penalty: all(
      oneOf('penalty', ['warning', 'fine']),
      sql`penalty = 'fine' or (fine_fen = 0 and demerit_points = 0)`,
    ),
    decision_provisional: sql<boolean>`status <> 'provisional' or (record_id is not null and lapses_at is not null)`,
  }
  for (const [name, check] of Object.entries(checks)) await alter().addCheckConstraint(name, check).execute()
  await alter()
    .addForeignKeyConstraint('decision_record', ['region_code', 'record_id'], 'surveillance_record', [
      'region_code',
      'id',
    ])
    .execute()
  // Whoever settles a record first has settled it: the second insert fails on this index, whatever was read before.
  await database.schema
    .createIndex('decision_standing_of_record')
    .unique()
    .on('decision')
    .columns(['region_code', 'record_id'])
    .where(sql<boolean>`record_id is not null and status <> 'withdrawn'`)
    .execute()
  await database.schema.createIndex('decision_by_record').on('decision').columns(['region_code', 'record_id']).execute()
  await database.schema.createIndex('decision_by_person').on('decision').columns(['person_id', 'served_at']).execute()
  await database.schema
    .createIndex('decision_by_lapse')
    .on('decision')
    .column('lapses_at')
    .where(sql.ref('status'), '=', sql.lit('provisional'))
    .execute()
}

async function createPoints(database: Kysely<unknown>) {
  await database.schema
    .createTable('points_entry')
    .addColumn('region_code', 'text', required)
    .addColumn('decision_id', 'uuid', required)
    .addColumn('kind', 'text', required)
    .addColumn('person_id', 'uuid', required)
    .addColumn('points', 'integer', required)
    .addColumn('at', 'timestamptz', required)
    .addPrimaryKeyConstraint('points_entry_key', ['region_code', 'decision_id', 'kind'])
    .addForeignKeyConstraint('points_entry_decision', ['region_code', 'decision_id'], 'decision', ['region_code', 'id'])
    .addCheckConstraint('points_entry_kind', oneOf('kind', ['given', 'returned']))
    .addCheckConstraint('points_entry_points', sql`points > 0`)
    .execute()
  await database.schema.createIndex('points_entry_by_person').on('points_entry').column('person_id').execute()
}

async function createPoliceWrites(database: Kysely<unknown>) {
  await database.schema
    .createTable('police_write')
    .addColumn('region_code', 'text', required)
    .addColumn('id', 'uuid', required)
    .addColumn('kind', 'text', required)
    .addColumn('record_id', 'uuid', required)
    .addColumn('decision_id', 'uuid')
    .addColumn('state', 'text', required)
    .addColumn('refusal', 'text')
    .addColumn('tries', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('next_try_at', 'timestamptz')
    .addColumn('created_at', 'timestamptz', required)
    .addColumn('done_at', 'timestamptz')
    .addPrimaryKeyConstraint('police_write_key', ['region_code', 'id'])
    .addForeignKeyConstraint('police_write_record', ['region_code', 'record_id'], 'surveillance_record', [
      'region_code',
      'id',
    ])
    .addForeignKeyConstraint('police_write_decision', ['region_code', 'decision_id'], 'decision', ['region_code', 'id'])
    .addCheckConstraint(
      'police_write_kind',
      all(
        oneOf('kind', ['decision', 'withdrawal', 'hold', 'release', 'deletion', 'extension']),
        sql`decision_id is not null or kind not in ('decision', 'withdrawal')`,
      ),
    )
    .addCheckConstraint('police_write_state', oneOf('state', ['waiting', 'done', 'refused']))
    .addCheckConstraint(
      'police_write_end',
      sql`(state = 'waiting') = (done_at is null) and (state = 'waiting') = (next_try_at is not null)`,
    )
    .addCheckConstraint('police_write_refusal', sql`(state = 'refused') = (refusal is not null) and tries >= 0`)
    .execute()
  const index = (name: string) => database.schema.createIndex(name).on('police_write')
  await index('police_write_by_next_try').column('next_try_at').where(sql.ref('next_try_at'), 'is not', null).execute()
  await index('police_write_by_record').columns(['region_code', 'record_id', 'id']).execute()
  await index('police_write_by_decision').columns(['region_code', 'decision_id']).execute()

  await database.schema
    .createTable('police_feed')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('cursor', 'bigint', required)
    .addColumn('read_at', 'timestamptz', required)
    .addCheckConstraint('police_feed_cursor', sql`cursor >= 0`)
    .execute()
}
