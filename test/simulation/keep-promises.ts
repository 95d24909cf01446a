import type { OpenDatabase } from '../../mock/store/database'
import { findPostgresBinaries } from '../../mock/store/postgres-server'
import { runWorlds } from './worlds'

/** In all; where PostgreSQL is there it takes half of them. */
const WORLDS = 1000

export const worldsPerEngine = findPostgresBinaries() ? WORLDS / 2 : WORLDS

/** Runs this engine's share; a failing world throws with its seed and trail. */
export async function keepPromises(open: () => Promise<OpenDatabase>): Promise<void> {
  const firstSeed = Number(process.env.WORLD_SEED ?? Date.now() % 2 ** 30)
  const store = await open()
  try {
    process.stdout.write(`${worldsPerEngine} worlds from seed ${firstSeed} on ${store.engine}\n`)
    const totals = await runWorlds({ database: store.database, firstSeed, count: worldsPerEngine })
    process.stdout.write(`${JSON.stringify(totals)}\n`)
    // A run that met nothing proves nothing.
    expect(totals.settled).toBeGreaterThan(worldsPerEngine / 4)
    expect(totals.refunds).toBeGreaterThan(worldsPerEngine / 50)
    expect(totals.crashes).toBeGreaterThan(worldsPerEngine / 4)
    expect(totals.decisions).toBeGreaterThan(worldsPerEngine / 8)
    expect(totals.withdrawn).toBeGreaterThan(worldsPerEngine / 40)
    expect(totals.objections).toBeGreaterThan(worldsPerEngine / 80)
    expect(totals.answered).toBeGreaterThan(worldsPerEngine / 250)
  } finally {
    await store.close()
  }
}
