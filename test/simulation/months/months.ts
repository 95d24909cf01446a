import type { Kysely } from 'kysely'
import { createKeyRing } from '../../../mock/providers/keys'
import type { Tables } from '../../../mock/store/tables'
import { createChance } from '../chance'
import { forget, furnish, RSA_BITS } from '../worlds'
import { type MonthResult, runMonth } from './run-month'

export interface Months {
  database: Kysely<Tables>
  firstSeed: number
  count: number
  /** Called after each month. */
  progress?(done: number): void
}

/** Lives `count` months one after another in the same database; the totals say what they met. */
export async function runMonths({ database, firstSeed, count, progress }: Months): Promise<MonthResult> {
  const keys = await createKeyRing(createChance(firstSeed).bytes, RSA_BITS)
  const totals: MonthResult = {
    days: 0,
    citizens: 0,
    paid: 0,
    byCard: 0,
    byCode: 0,
    refunds: 0,
    asked: 0,
    granted: 0,
    approved: 0,
    crashes: 0,
    billRows: 0,
    differences: 0,
    resolvedByRule: 0,
    resolvedByPersons: 0,
    batches: 0,
    byHand: 0,
    byTransfer: 0,
  }
  await furnish(database)
  for (let index = 0; index < count; index++) {
    await forget(database)
    const result = await runMonth({ seed: firstSeed + index, keys, database })
    for (const name of Object.keys(totals) as (keyof MonthResult)[]) totals[name] += result[name]
    progress?.(index + 1)
  }
  return totals
}
