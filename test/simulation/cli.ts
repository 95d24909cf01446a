import { parseArgs } from 'node:util'
import type { OpenDatabase } from '../../mock/store/database'
import { openServerStore } from '../support/one-postgres'
import { openMemoryStore } from '../support/stores'
import { runWorlds } from './worlds'

const { values } = parseArgs({
  options: {
    worlds: { type: 'string', default: '1000' },
    seed: { type: 'string' },
    engine: { type: 'string', default: 'pglite' },
  },
})

/** `--seed` alone replays that one world. */
async function main(): Promise<void> {
  const replay = values.seed !== undefined
  const firstSeed = replay ? Number(values.seed) : Date.now() % 2 ** 30
  const count = replay ? 1 : Number(values.worlds)
  const store = await open(values.engine)
  try {
    process.stdout.write(`${count} worlds from seed ${firstSeed} on ${values.engine}\n`)
    const progress = (done: number) => {
      if (done % 100 === 0) process.stdout.write(`${done} worlds\n`)
    }
    process.stdout.write(
      `${JSON.stringify(await runWorlds({ database: store.database, firstSeed, count, progress }))}\n`,
    )
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
