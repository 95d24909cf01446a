import { type Kysely, sql } from 'kysely'
import { uses } from './010-vehicles-and-consents'
import { notNegative, onEarth, oneOf, plateKind, required } from './columns'

/** The simulated police platform's own tables; nothing of ours refers to them, nor they to ours. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await createRegisters(database)
  await createRecords(database)
}

async function createRegisters(database: Kysely<unknown>) {
  await database.schema
    .createTable('police_vehicle')
    .addColumn('plate_kind', 'text', required)
    .addColumn('plate_index', 'text', required)
    .addColumn('plate_sealed', 'text', required)
    .addColumn('owner_index', 'text', required)
    .addColumn('owner_kind', 'text', required)
    .addColumn('owner_sealed', 'text', required)
    .addColumn('owner_phone_sealed', 'text', required)
    .addColumn('vehicle_type', 'text', required)
    .addColumn('use_nature', 'text', required)
    .addColumn('states', 'text', required)
    .addColumn('vin_last_six', 'text', required)
    .addColumn('engine_last_six', 'text', required)
    .addPrimaryKeyConstraint('police_vehicle_key', ['plate_index', 'plate_kind'])
    .addCheckConstraint('police_vehicle_plate_kind', plateKind)
    .addCheckConstraint('police_vehicle_owner_kind', oneOf('owner_kind', ['person', 'company']))
    .addCheckConstraint('police_vehicle_use', oneOf('use_nature', uses))
    .addCheckConstraint('police_vehicle_states', sql`states ~ '^[A-Z]+$'`)
    .addCheckConstraint(
      'police_vehicle_last_six',
      sql`vin_last_six ~ '^[0-9A-Z]{6}$' and engine_last_six ~ '^[0-9A-Z]{6}$'`,
    )
    .execute()

  await database.schema
    .createTable('police_licence')
    .addColumn('number_index', 'text', (column) => column.primaryKey())
    .addColumn('file_number_sealed', 'text', required)
    .addColumn('name_sealed', 'text', required)
    .addColumn('classes', sql`text[]`, required)
    .addColumn('states', 'text', required)
    .addColumn('issuer', 'text', required)
    .addColumn('first_issued_on', 'date', required)
    .addColumn('valid_until', 'date')
    .addColumn('points', 'integer', required)
    .addColumn('cycle_ends_on', 'date', required)
    .addCheckConstraint('police_licence_points', notNegative('points'))
    .addCheckConstraint('police_licence_states', sql`states ~ '^[A-Z]+$'`)
    .execute()
}

async function createRecords(database: Kysely<unknown>) {
  await database.schema
    .createTable('police_record')
    .addColumn('region_code', 'text', required)
    .addColumn('number', 'text', required)
    .addColumn('plate_kind', 'text', required)
    .addColumn('plate_index', 'text', required)
    .addColumn('plate_masked', 'text', required)
    .addColumn('code', 'text', required)
    .addColumn('happened_at', 'timestamptz', required)
    .addColumn('place', 'text', required)
    .addColumn('place_in_full', 'text', required)
    .addColumn('direction', 'text', required)
    .addColumn('latitude', 'double precision', required)
    .addColumn('longitude', 'double precision', required)
    .addColumn('device', 'text', required)
    .addColumn('captured_by', 'text', required)
    .addColumn('notified_on', 'date', required)
    .addColumn('come_by', 'date', required)
    .addColumn('extended_months', 'integer', required)
    .addColumn('handling_status', 'integer', required)
    .addColumn('on_hold', 'boolean', required)
    .addColumn('photos', 'text', required)
    .addColumn('camera_revoked', 'boolean', required)
    .addColumn('decision_intended', 'boolean', required)
    .addColumn('version', 'integer', required)
    .addColumn('feed_position', 'bigint', (column) => column.notNull().unique())
    .addColumn('visible_at', 'timestamptz', required)
    .addPrimaryKeyConstraint('police_record_key', ['region_code', 'number'])
    .addCheckConstraint('police_record_number', sql`number ~ '^[0-9]{16}$'`)
    .addCheckConstraint('police_record_plate', plateKind)
    .addCheckConstraint('police_record_place', onEarth)
    .addCheckConstraint('police_record_captured', oneOf('captured_by', ['camera', 'officer']))
    .addCheckConstraint('police_record_terms', sql`come_by >= notified_on and extended_months between 0 and 3`)
    .addCheckConstraint('police_record_status', sql`handling_status in (-1, 0, 1, 2, 9)`)
    .addCheckConstraint('police_record_photos', oneOf('photos', ['shown', 'cannot-be-shown']))
    .addCheckConstraint('police_record_counts', notNegative('version', 'feed_position'))
    .execute()

  await database.schema
    .createTable('police_decision')
    .addColumn('region_code', 'text', required)
    .addColumn('number', 'text', required)
    .addColumn('record_number', 'text', required)
    .addColumn('licence_index', 'text', required)
    .addColumn('points', 'integer', required)
    .addColumn('fine_fen', 'bigint', required)
    .addColumn('decision_id', 'uuid')
    .addColumn('state', 'text', required)
    .addColumn('recorded_at', 'timestamptz', required)
    .addPrimaryKeyConstraint('police_decision_key', ['region_code', 'number'])
    .addForeignKeyConstraint('police_decision_record', ['region_code', 'record_number'], 'police_record', [
      'region_code',
      'number',
    ])
    .addCheckConstraint('police_decision_state', oneOf('state', ['in-force', 'withdrawn']))
    .addCheckConstraint('police_decision_amounts', notNegative('points', 'fine_fen'))
    .execute()
  await database.schema
    .createIndex('police_decision_standing_of_record')
    .unique()
    .on('police_decision')
    .columns(['region_code', 'record_number'])
    .where(sql.ref('state'), '=', sql.lit('in-force'))
    .execute()
  await database.schema
    .createIndex('police_decision_by_licence')
    .on('police_decision')
    .column('licence_index')
    .execute()
}
