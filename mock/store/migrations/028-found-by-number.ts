import { type Kysely, sql } from 'kysely'

/**
 * Whoever holds a receipt or asks for a request by its number knows no district: keys that begin with it, or with the
 * receipt's code, would be read from end to end.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema.createIndex('receipt_by_number').on('receipt').column('number').execute()
  await database.schema
    .createIndex('receipt_by_red_number')
    .on('receipt')
    .column('red_number')
    .where(sql.ref('red_number'), 'is not', null)
    .execute()
  await database.schema.createIndex('refund_request_by_id').on('refund_request').column('id').execute()
}
