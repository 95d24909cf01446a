import type { OpenDatabase } from '../../../mock/store/database'
import { runMonths } from './months'

/** Months on each engine, and the first seed; together they are thousands of citizens. */
const SHARES = { postgres: { count: 200, first: 100 }, pglite: { count: 10, first: 310 } }

/**
 * Lives them on one engine; a failing month throws with its seed and trail. The same commit gets the same verdict; other
 * months are looked for with `npm run simulate -- --months 2000`.
 */
export async function keepBooks(open: () => Promise<OpenDatabase>): Promise<void> {
  const store = await open()
  try {
    const { count, first } = SHARES[store.engine]
    const firstSeed = Number(process.env.WORLD_SEED ?? first)
    process.stdout.write(`${count} months from seed ${firstSeed} on ${store.engine}\n`)
    const totals = await runMonths({ database: store.database, firstSeed, count, short: true })
    process.stdout.write(`${JSON.stringify(totals)}\n`)
    // A run that met nothing proves nothing.
    expect(totals.citizens).toBeGreaterThan(count * 10)
    expect(totals.byCard).toBeGreaterThan(count / 4)
    expect(totals.byCode).toBeGreaterThan(count / 10)
    expect(totals.refunds).toBeGreaterThan(count / 2)
    expect(totals.asked).toBeGreaterThan(count / 4)
    expect(totals.granted).toBeGreaterThan(count / 50)
    expect(totals.approved).toBeGreaterThan(count / 10)
    expect(totals.crashes).toBeGreaterThan(count)
    expect(totals.differences).toBeGreaterThan(count)
    expect(totals.resolvedByRule).toBeGreaterThan(count / 2)
    expect(totals.resolvedByPersons).toBeGreaterThan(count / 100)
    expect(totals.batches).toBeGreaterThan(count)
  } finally {
    await store.close()
  }
}
