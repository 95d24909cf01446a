import { type Kysely, sql } from 'kysely'
import { notNegative, onEarth, oneOf, plateKind, required } from './columns'

/** Our mirror of the police's surveillance records, and photos that were asked for. */
export async function up(database: Kysely<unknown>): Promise<void> {
  // It held bare numbers, to tell them from those of decisions; the mirror holds the same and more.
  await database.schema.dropTable('surveillance_record').execute()
  await database.schema
    .createTable('surveillance_record')
    .addColumn('region_code', 'text', (column) => column.notNull().references('authority.region_code'))
    .addColumn('number', 'text', required)
    .addColumn('id', 'uuid', required)
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
    .addColumn('extended_months', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('handling_status', 'integer', required)
    .addColumn('stand', 'text', (column) => column.notNull().defaultTo('open'))
    .addColumn('photos', 'text', required)
    .addColumn('camera_revoked', 'boolean', (column) => column.notNull().defaultTo(false))
    .addColumn('decision_intended', 'boolean', (column) => column.notNull().defaultTo(false))
    .addColumn('version', 'integer', required)
    .addColumn('mirrored_at', 'timestamptz', required)
    .addPrimaryKeyConstraint('surveillance_record_key', ['region_code', 'number'])
    // The id first: a record is opened by it alone.
    .addUniqueConstraint('surveillance_record_id', ['id', 'region_code'])
    .addCheckConstraint('surveillance_record_plate', plateKind)
    .addCheckConstraint('surveillance_record_place', onEarth)
    .addCheckConstraint('surveillance_record_captured', oneOf('captured_by', ['camera', 'officer']))
    .addCheckConstraint('surveillance_record_terms', sql`come_by >= notified_on and extended_months between 0 and 3`)
    .addCheckConstraint('surveillance_record_status', sql`handling_status in (-1, 0, 1, 2, 9)`)
    .addCheckConstraint('surveillance_record_stand', oneOf('stand', ['open', 'on-hold', 'settled']))
    .addCheckConstraint('surveillance_record_photos', oneOf('photos', ['shown', 'cannot-be-shown']))
    .addCheckConstraint('surveillance_record_version', notNegative('version'))
    .execute()
  await database.schema
    .createIndex('surveillance_record_by_number')
    .on('surveillance_record')
    .column('number')
    .execute()
  // The order of the paged list of a vehicle; the second holds what waits for anything, which is little of it all.
  const ofVehicle = ['plate_index', 'plate_kind', 'happened_at desc', 'id'] as const
  await database.schema
    .createIndex('surveillance_record_of_vehicle')
    .on('surveillance_record')
    .columns([...ofVehicle])
    .execute()
  await database.schema
    .createIndex('surveillance_record_open_of_vehicle')
    .on('surveillance_record')
    .columns([...ofVehicle])
    .where(sql.ref('handling_status'), '=', sql.lit(0))
    .execute()

  await database.schema
    .createTable('photo_request')
    .addColumn('region_code', 'text', required)
    .addColumn('record_id', 'uuid', required)
    .addColumn('person_id', 'uuid', required)
    .addColumn('asked_at', 'timestamptz', required)
    .addPrimaryKeyConstraint('photo_request_key', ['region_code', 'record_id', 'person_id'])
    .addForeignKeyConstraint('photo_request_record', ['region_code', 'record_id'], 'surveillance_record', [
      'region_code',
      'id',
    ])
    .execute()
}
