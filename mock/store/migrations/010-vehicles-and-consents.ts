import { type Kysely, sql } from 'kysely'
import { notNegative, oneOf, plateKind, required } from './columns'

export const uses = [
  'non-operating',
  'company-non-operating',
  'operating-passenger',
  'freight',
  'taxi',
  'dangerous-goods',
  'school-bus',
  'rental',
  'ride-hailing',
]

/** Vehicles that somebody bound or asked for, and the owners' consents. They belong to no region, like their owners. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('vehicle')
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('plate_kind', 'text', required)
    .addColumn('plate_index', 'text', required)
    .addColumn('plate_sealed', 'text', required)
    .addColumn('plate_masked', 'text', required)
    .addColumn('owner_index', 'text', required)
    .addColumn('owner_kind', 'text', required)
    .addColumn('owner_masked', 'text', required)
    .addColumn('vehicle_type', 'text', required)
    .addColumn('use_nature', 'text', required)
    .addColumn('states', 'text', required)
    .addColumn('as_of', 'timestamptz', required)
    .addUniqueConstraint('vehicle_plate', ['plate_index', 'plate_kind'])
    .addCheckConstraint('vehicle_plate_kind', plateKind)
    .addCheckConstraint('vehicle_owner_kind', oneOf('owner_kind', ['person', 'company']))
    .addCheckConstraint('vehicle_use', oneOf('use_nature', uses))
    .execute()
  await database.schema.createIndex('vehicle_by_owner').on('vehicle').column('owner_index').execute()

  await database.schema
    .createTable('vehicle_binding')
    .addColumn('person_id', 'uuid', (column) => column.notNull().references('person.id'))
    .addColumn('vehicle_id', 'uuid', (column) => column.notNull().references('vehicle.id'))
    .addColumn('bound_at', 'timestamptz', required)
    .addPrimaryKeyConstraint('vehicle_binding_key', ['person_id', 'vehicle_id'])
    .execute()
  await database.schema.createIndex('vehicle_binding_by_vehicle').on('vehicle_binding').column('vehicle_id').execute()

  await createConsents(database)
}

async function createConsents(database: Kysely<unknown>) {
  await database.schema
    .createTable('consent')
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('vehicle_id', 'uuid', (column) => column.notNull().references('vehicle.id'))
    .addColumn('driver_id', 'uuid', (column) => column.notNull().references('person.id'))
    .addColumn('owner_index', 'text', required)
    .addColumn('method', 'text', required)
    .addColumn('purpose', 'text', required)
    .addColumn('state', 'text', required)
    .addColumn('asked_at', 'timestamptz', required)
    .addColumn('expires_at', 'timestamptz', required)
    .addColumn('answered_at', 'timestamptz')
    .addColumn('ended_at', 'timestamptz')
    .addColumn('code_hash', 'text')
    .addColumn('code_tries', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('token_id', 'text', (column) => column.unique())
    .addCheckConstraint('consent_method', oneOf('method', ['face', 'qr', 'message']))
    .addCheckConstraint('consent_purpose', oneOf('purpose', ['family', 'friend', 'work', 'rental']))
    .addCheckConstraint(
      'consent_state',
      oneOf('state', ['asked', 'given', 'refused', 'withdrawn', 'returned', 'expired']),
    )
    .addCheckConstraint('consent_given', sql`state <> 'given' or (answered_at is not null and ended_at is null)`)
    .addCheckConstraint('consent_asked', sql`state <> 'asked' or (answered_at is null and ended_at is null)`)
    .addCheckConstraint('consent_ended', sql`state not in ('withdrawn', 'returned') or ended_at is not null`)
    .addCheckConstraint('consent_tries', notNegative('code_tries'))
    .execute()
  const index = (name: string) => database.schema.createIndex(name).on('consent')
  // Asking twice at the same moment leaves one request.
  await index('consent_living')
    .unique()
    .columns(['vehicle_id', 'driver_id'])
    .where(sql.ref('state'), 'in', sql`('asked', 'given')`)
    .execute()
  await index('consent_by_driver').columns(['driver_id', 'asked_at']).execute()
  await index('consent_by_owner').columns(['owner_index', 'asked_at']).execute()
  await index('consent_asked_by_end').column('expires_at').where(sql.ref('state'), '=', sql.lit('asked')).execute()
}
