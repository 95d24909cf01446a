import { parseArgs } from 'node:util'
import type { OpenDatabase } from '../../mock/store/database'
import { openServerStore } from '../support/one-postgres'
import { openMemoryStore } from '../support/stores'
import { runMonths } from './months/months'
import { runWorlds } from './worlds'

const { values } = parseArgs({
  options: {
    worlds: { type: 'string', default: '1000' },
    /** Simulated months of money instead of worlds. */
    months: { type: 'string' },
    seed: { type: 'string' },
    /** The first of many; the time says it otherwise. */
    first: { type: 'string' },
    engine: { type: 'string', default: 'pglite' },
  },
})

/** `--seed` alone replays that one world. */
async function main(): Promise<void> {
  const replay = values.seed !== undefined
  const firstSeed = Number(values.seed ?? values.first ?? Date.now() % 2 ** 30)
  const [run, kind] = values.months === undefined ? [runWorlds, 'worlds'] : [runMonths, 'months']
  const count = replay ? 1 : Number(values.months ?? values.worlds)
  const store = await open(values.engine)
  try {
    process.stdout.write(`${count} ${kind} from seed ${firstSeed} on ${values.engine}\n`)
    const progress = (done: number) => {
      if (done % 100 === 0) process.stdout.write(`${done} ${kind}\n`)
    }
    process.stdout.write(`${JSON.stringify(await run({ database: store.database, firstSeed, count, progress }))}\n`)
  } finally {
    await store.close()
  }
}

function open(engine: string): Promise<OpenDatabase> {
  if (engine === 'pglite') return openMemoryStore()
  if (engine === 'postgres') return openServerStore()
  throw new Error(`--engine is pglite or postgres, not ${engine}`)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
