import { type Kysely, sql } from 'kysely'

const services = ['vehicle', 'licence', 'record', 'payment', 'test', 'inspection', 'medical']
const list = sql.raw(services.map((service) => `'${service}'`).join(', '))

/** What is done at a hall and when it is open; inspection stations and hospitals stand in the same table. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .alterTable('hall')
    .addColumn('services', sql`text[]`, (column) => column.notNull().defaultTo(sql`'{payment}'`))
    .addColumn('schedule', 'text', (column) => column.notNull().defaultTo('office'))
    .execute()
  // Of halls from before, those that handle records were marked; a reset gives the others their own.
  await sql`update hall set services = '{record,payment}' where full_service`.execute(database)
  for (const name of ['services', 'schedule'])
    await database.schema
      .alterTable('hall')
      .alterColumn(name, (column) => column.dropDefault())
      .execute()
  await database.schema
    .alterTable('hall')
    .addCheckConstraint('hall_services', sql`services <> '{}' and services <@ array[${list}]`)
    .execute()
  await database.schema
    .alterTable('hall')
    .addCheckConstraint('hall_schedule', sql`schedule in ('office', 'station', 'clinic')`)
    .execute()
  await database.schema
    .alterTable('hall')
    .addCheckConstraint('hall_full_service', sql`not full_service or 'record' = any(services)`)
    .execute()
}
