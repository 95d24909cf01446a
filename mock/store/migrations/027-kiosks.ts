import type { Kysely } from 'kysely'
import { oneOf } from './columns'

/** A self-service kiosk is a window without an officer. */
export async function up(database: Kysely<unknown>): Promise<void> {
  const alter = () => database.schema.alterTable('hall_window')
  await alter()
    .addColumn('kind', 'text', (column) => column.notNull().defaultTo('desk'))
    .execute()
  await alter()
    .addCheckConstraint('hall_window_kind', oneOf('kind', ['desk', 'kiosk']))
    .execute()
}
