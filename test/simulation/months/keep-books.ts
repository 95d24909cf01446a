import type { OpenDatabase } from '../../../mock/store/database'
import { runMonths } from './months'

const MONTHS = 70

/** The same commit gets the same verdict; other months are looked for with `npm run simulate -- --months 1000`. */
const FIRST_SEED = 100

/** Lives them on one engine; a failing month throws with its seed and trail. */
export async function keepBooks(open: () => Promise<OpenDatabase>): Promise<void> {
  const firstSeed = Number(process.env.WORLD_SEED ?? FIRST_SEED)
  const store = await open()
  try {
    process.stdout.write(`${MONTHS} months from seed ${firstSeed} on ${store.engine}\n`)
    const totals = await runMonths({ database: store.database, firstSeed, count: MONTHS })
    process.stdout.write(`${JSON.stringify(totals)}\n`)
    // A run that met nothing proves nothing.
    expect(totals.citizens).toBeGreaterThan(MONTHS * 4)
    expect(totals.refunds).toBeGreaterThan(MONTHS / 2)
    expect(totals.crashes).toBeGreaterThan(MONTHS)
    expect(totals.differences).toBeGreaterThan(MONTHS)
    expect(totals.resolvedByRule).toBeGreaterThan(MONTHS / 2)
    expect(totals.batches).toBeGreaterThan(MONTHS)
  } finally {
    await store.close()
  }
}
