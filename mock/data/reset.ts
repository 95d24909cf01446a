import type { Kysely } from 'kysely'
import { emptyTables } from '../store/empty-tables'
import type { Tables } from '../store/tables'
import { isSeeded, type SeedOptions, seed } from './seed'

/** Forgets everything, payments and the outside world's memory included, and begins a fresh world. */
export async function resetData(database: Kysely<Tables>, options: SeedOptions): Promise<void> {
  await emptyTables(database)
  await seed(database, options)
}

/** A world in empty tables; leaves one that is there as it is. */
export async function seedIfEmpty(database: Kysely<Tables>, options: SeedOptions): Promise<void> {
  if (!(await isSeeded(database))) await seed(database, options)
}
