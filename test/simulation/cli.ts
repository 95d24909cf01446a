import { parseArgs } from 'node:util'
import type { OpenDatabase } from '../../mock/store/database'
import startPostgres, { openSimulationStore, stopPostgres } from '../support/one-postgres'
import { openMemoryStore } from '../support/stores'
import { type FromLane, runInLanes, type Totals } from './lanes'
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
    /** How many run beside each other. */
    lanes: { type: 'string', default: '1' },
  },
})
const runs = { worlds: runWorlds, months: runMonths }

/** `--seed` alone replays that one world. */
async function main(): Promise<void> {
  const replay = values.seed !== undefined
  const firstSeed = Number(values.seed ?? values.first ?? Date.now() % 2 ** 30)
  const kind = values.months === undefined ? 'worlds' : 'months'
  const count = replay ? 1 : Number(values.months ?? values.worlds)
  const lanes = Number(values.lanes)
  if (!Number.isInteger(lanes) || lanes < 1) throw new Error(`--lanes is a number from 1, not ${values.lanes}`)
  process.stdout.write(`${count} ${kind} from seed ${firstSeed} on ${values.engine}\n`)
  const progress = (done: number) => {
    const message: FromLane = { done }
    process.send?.(message)
    if (done % 100 === 0) process.stdout.write(`${done} ${kind}\n`)
  }
  const { engine } = values
  const totals =
    lanes > 1
      ? await onOneServer(engine, () => runInLanes({ kind, engine, firstSeed, count, lanes, progress }))
      : await inOneStore(engine, async (database) => ({
          ...(await runs[kind]({ database, firstSeed, count, progress })),
        }))
  const message: FromLane = { totals }
  process.send?.(message)
  process.stdout.write(`${JSON.stringify(totals)}\n`)
}

/** The lanes find it as test files do. */
async function onOneServer(engine: string, run: () => Promise<Totals>): Promise<Totals> {
  if (engine === 'postgres') await startPostgres()
  try {
    return await run()
  } finally {
    await stopPostgres()
  }
}

async function inOneStore(engine: string, run: (database: OpenDatabase['database']) => Promise<Totals>) {
  const store = await open(engine)
  try {
    return await run(store.database)
  } finally {
    await store.close()
  }
}

function open(engine: string): Promise<OpenDatabase> {
  if (engine === 'pglite') return openMemoryStore()
  if (engine === 'postgres') return openSimulationStore()
  throw new Error(`--engine is pglite or postgres, not ${engine}`)
}

main()
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  })
  // A lane that is through would wait for its parent otherwise.
  .finally(() => process.disconnect?.())
