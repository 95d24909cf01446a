import { type Kysely, sql } from 'kysely'
import { notNegative, oneOf } from './columns'

/** Penalty decisions as the police platform handed them over, and numbers of surveillance records to tell apart. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('decision')
    .addColumn('region_code', 'text', (column) => column.notNull().references('authority.region_code'))
    .addColumn('id', 'uuid', (column) => column.notNull())
    .addColumn('number15', 'text', (column) => column.notNull())
    .addColumn('check_digit', 'text', (column) => column.notNull())
    .addColumn('procedure', 'text', (column) => column.notNull())
    .addColumn('act_code', 'text', (column) => column.notNull())
    .addColumn('act', 'text', (column) => column.notNull())
    .addColumn('fine_fen', 'bigint', (column) => column.notNull())
    .addColumn('demerit_points', 'integer', (column) => column.notNull())
    .addColumn('surcharge_applies', 'boolean', (column) => column.notNull())
    .addColumn('payer_masked', 'text', (column) => column.notNull())
    .addColumn('plate_masked', 'text')
    .addColumn('payer_sealed', 'text', (column) => column.notNull())
    .addColumn('plate_sealed', 'text')
    .addColumn('licence_index', 'text', (column) => column.notNull())
    .addColumn('plate_index', 'text')
    .addColumn('decided_on', 'date', (column) => column.notNull())
    .addColumn('served_on', 'date', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('withdrawn_at', 'timestamptz')
    .addColumn('held_reason', 'text')
    .addColumn('held_since', 'date')
    .addColumn('held_days', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('paid_elsewhere_at', 'timestamptz')
    .addPrimaryKeyConstraint('decision_key', ['region_code', 'id'])
    .addUniqueConstraint('decision_number', ['region_code', 'number15', 'check_digit'])
    .addCheckConstraint('decision_amounts', notNegative('fine_fen', 'demerit_points', 'held_days'))
    .addCheckConstraint('decision_digits', sql`number15 ~ '^[0-9]{15}$' and check_digit ~ '^[0-9]$'`)
    .addCheckConstraint('decision_procedure', oneOf('procedure', ['simple', 'general']))
    .addCheckConstraint('decision_status', oneOf('status', ['in-force', 'withdrawn', 'enforced-by-court', 'suspended']))
    .addCheckConstraint('decision_withdrawn', sql`(status = 'withdrawn') = (withdrawn_at is not null)`)
    .addCheckConstraint('decision_held_reason', oneOf('held_reason', ['reconsideration', 'lawsuit']))
    .addCheckConstraint('decision_held', sql`(held_reason is null) = (held_since is null)`)
    .execute()

  for (const column of ['id', 'number15', 'licence_index', 'plate_index'])
    await database.schema.createIndex(`decision_by_${column}`).on('decision').column(column).execute()

  await database.schema
    .createTable('surveillance_record')
    .addColumn('region_code', 'text', (column) => column.notNull())
    .addColumn('number', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('surveillance_record_key', ['region_code', 'number'])
    .execute()
  await database.schema
    .createIndex('surveillance_record_by_number')
    .on('surveillance_record')
    .column('number')
    .execute()
}
