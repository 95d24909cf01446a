import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { accountantRows } from '../../mock/data/accountants'
import { authorityRows, hallRows, windowRows } from '../../mock/data/places'
import { createKeyRing } from '../../mock/providers/keys'
import { emptyTables } from '../../mock/store/empty-tables'
import type { Tables } from '../../mock/store/tables'
import { createChance } from './chance'
import { runWorld, type WorldResult } from './run-world'

/** Small keys sign faster; what is proved here does not depend on their length. */
export const RSA_BITS = 1024

export interface Worlds {
  database: Kysely<Tables>
  firstSeed: number
  count: number
  /** Called after each world. */
  progress?(done: number): void
}

/** Runs `count` worlds one after another in the same database; the totals say what they met. */
export async function runWorlds({ database, firstSeed, count, progress }: Worlds): Promise<WorldResult> {
  const keys = await createKeyRing(createChance(firstSeed).bytes, RSA_BITS)
  const totals: WorldResult = {
    steps: 0,
    crashes: 0,
    orders: 0,
    settled: 0,
    refunds: 0,
    decisions: 0,
    withdrawn: 0,
    objections: 0,
    answered: 0,
    roads: 0,
  }
  await furnish(database)
  for (let index = 0; index < count; index++) {
    await forget(database)
    const result = await runWorld({ seed: firstSeed + index, keys, database })
    for (const name of Object.keys(totals) as (keyof WorldResult)[]) totals[name] += result[name]
    progress?.(index + 1)
  }
  return totals
}

/** Empties everything and puts authorities, windows and accountants in, which all worlds share. */
export async function furnish(database: Kysely<Tables>): Promise<void> {
  await emptyTables(database)
  await database.insertInto('accountant').values(accountantRows).execute()
  await database.insertInto('authority').values(authorityRows).execute()
  await database.insertInto('hall').values(hallRows).execute()
  await database.insertInto('hall_window').values(windowRows).execute()
}

const perWorld: readonly (keyof Tables)[] = [
  'decision',
  'bill',
  'bill_item',
  'pay_order',
  'order_item',
  'order_event',
  'settlement',
  'refund',
  'return_order',
  'refund_request',
  'receipt_task',
  'receipt',
  'ledger_entry',
  'ledger_posting',
  'ledger_head',
  'notification',
  'idempotency',
  'attempt',
  'objection_photo',
  'objection',
  'police_write',
  'police_feed',
  'points_entry',
  'photo_request',
  'message',
  'consent',
  'vehicle_binding',
  'vehicle',
  'licence',
  'account',
  'person',
  'surveillance_record',
  'officer',
  'police_decision',
  'police_record',
  'police_licence',
  'police_vehicle',
  'channel_bill',
  'bill_row',
  'difference',
  'bank_line',
  'bank_statement',
  'bank_credit',
  'sweep_batch',
  'refused_bill',
  'finance_timer',
  'proposal',
  'desk_log',
]

/** What the world before has left. */
export async function forget(database: Kysely<Tables>): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await sql`select set_config('ledger.emptying', 'everything', true)`.execute(transaction)
    // Whatever refers to these, and is not named, goes with them.
    await sql`truncate table ${sql.join(perWorld.map((table) => sql.table(table)))} cascade`.execute(transaction)
  })
  for (const { region_code, policy } of authorityRows)
    await database
      .updateTable('authority')
      .set({ policy, rules_as_of: null })
      .where('region_code', '=', region_code)
      .where('rules_as_of', 'is not', null)
      .execute()
}
