import { type Kysely, sql } from 'kysely'
import { oneOf, required } from './columns'

/** The accountant's desk: who sits at it, what they did, and what one proposed and another decided. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('accountant')
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('login', 'text', (column) => column.notNull().unique())
    .addColumn('name_masked', 'text', required)
    .addColumn('role', 'text', required)
    .addColumn('unit', 'text', required)
    .addColumn('region_code', 'text')
    .addColumn('password_hash', 'text', required)
    .addColumn('disabled', 'boolean', (column) => column.notNull().defaultTo(false))
    .addCheckConstraint('accountant_role', oneOf('role', ['clerk', 'checker']))
    .execute()

  await database.schema
    .createTable('desk_try')
    .addColumn('login_index', 'text', (column) => column.primaryKey())
    .addColumn('failed', 'integer', required)
    .addColumn('locked_until', 'timestamptz')
    .addColumn('last_at', 'timestamptz', required)
    .execute()

  await database.schema
    .createTable('desk_session')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('accountant_id', 'uuid', (column) => column.notNull().references('accountant.id'))
    .addColumn('created_at', 'timestamptz', required)
    .addColumn('last_seen_at', 'timestamptz', required)
    .addColumn('expires_at', 'timestamptz', required)
    .execute()
  await database.schema.createIndex('desk_session_by_accountant').on('desk_session').column('accountant_id').execute()

  await database.schema
    .createTable('desk_log')
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('at', 'timestamptz', required)
    .addColumn('accountant_id', 'uuid')
    .addColumn('act', 'text', required)
    .addColumn('subject', 'text')
    .addColumn('outcome', 'text', required)
    .addColumn('trace_id', 'text', required)
    .execute()
  await database.schema.createIndex('desk_log_by_time').on('desk_log').columns(['at', 'id']).execute()

  await database.schema
    .createTable('proposal')
    .addColumn('region_code', 'text', required)
    .addColumn('id', 'uuid', required)
    .addColumn('subject_kind', 'text', required)
    .addColumn('subject_id', 'text', required)
    .addColumn('act', 'text', required)
    .addColumn('note', 'text', required)
    .addColumn('proposed_by', 'uuid', (column) => column.notNull().references('accountant.id'))
    .addColumn('proposed_at', 'timestamptz', required)
    .addColumn('state', 'text', required)
    .addColumn('decided_by', 'uuid', (column) => column.references('accountant.id'))
    .addColumn('decided_at', 'timestamptz')
    .addColumn('decision_note', 'text')
    .addPrimaryKeyConstraint('proposal_key', ['region_code', 'id'])
    .addCheckConstraint('proposal_state', oneOf('state', ['open', 'approved', 'returned', 'taken-back']))
    .addCheckConstraint('proposal_decided', sql`(state = 'open') = (decided_at is null)`)
    // Two persons: the table itself refuses that one approves what they proposed.
    .addCheckConstraint('proposal_two_persons', sql`state in ('open', 'taken-back') or decided_by <> proposed_by`)
    .execute()
  await sql`create unique index proposal_open on proposal (region_code, subject_kind, subject_id)
    where state = 'open'`.execute(database)
  await database.schema.createIndex('proposal_by_id').on('proposal').column('id').execute()
  await database.schema
    .createIndex('proposal_by_subject')
    .on('proposal')
    .columns(['region_code', 'subject_kind', 'subject_id'])
    .execute()

  // A day's money, whoever's and over whichever channel.
  await database.schema
    .createIndex('pay_order_by_paid_at')
    .on('pay_order')
    .column('paid_at')
    .where(sql.ref('paid_at'), 'is not', null)
    .execute()
}
