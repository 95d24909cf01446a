import type { OpenDatabase } from '../../../mock/store/database'
import { findPostgresBinaries } from '../../../mock/store/postgres-server'
import { runMonths } from './months'

/** In all; where PostgreSQL is there it takes half of them. */
const MONTHS = 200

/** The same commit gets the same verdict; other months are looked for with `npm run simulate -- --months 1000`. */
const FIRST_SEED = 20_000

export const monthsPerEngine = findPostgresBinaries() ? MONTHS / 2 : MONTHS

/** Lives this engine's share; a failing month throws with its seed and trail. */
export async function keepBooks(open: () => Promise<OpenDatabase>): Promise<void> {
  const firstSeed = Number(process.env.WORLD_SEED ?? FIRST_SEED)
  const store = await open()
  try {
    process.stdout.write(`${monthsPerEngine} months from seed ${firstSeed} on ${store.engine}\n`)
    const totals = await runMonths({ database: store.database, firstSeed, count: monthsPerEngine })
    process.stdout.write(`${JSON.stringify(totals)}\n`)
    // A run that met nothing proves nothing.
    expect(totals.citizens).toBeGreaterThan(monthsPerEngine * 4)
    expect(totals.refunds).toBeGreaterThan(monthsPerEngine / 2)
    expect(totals.crashes).toBeGreaterThan(monthsPerEngine)
    expect(totals.differences).toBeGreaterThan(monthsPerEngine)
    expect(totals.resolvedByRule).toBeGreaterThan(monthsPerEngine / 2)
    expect(totals.batches).toBeGreaterThan(monthsPerEngine)
  } finally {
    await store.close()
  }
}
