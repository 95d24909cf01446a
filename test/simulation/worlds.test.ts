import { openMemoryStore } from '../support/stores'
import { runWorlds } from './worlds'

const WORLDS = 1000

test(`${WORLDS} worlds of visitors, wallets, faults and crashes keep every promise`, async () => {
  const firstSeed = Number(process.env.WORLD_SEED ?? Date.now() % 2 ** 30)
  process.stdout.write(`worlds from seed ${firstSeed}\n`)
  const store = await openMemoryStore()
  try {
    const totals = await runWorlds({ database: store.database, firstSeed, count: WORLDS })
    process.stdout.write(`${JSON.stringify(totals)}\n`)
    // A run that met nothing proves nothing.
    expect(totals.settled).toBeGreaterThan(WORLDS / 2)
    expect(totals.refunds).toBeGreaterThan(WORLDS / 50)
    expect(totals.crashes).toBeGreaterThan(WORLDS / 2)
  } finally {
    await store.close()
  }
}, 900_000)
