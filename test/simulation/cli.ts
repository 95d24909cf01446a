import { parseArgs } from 'node:util'
import { openDatabase } from '../../mock/store/database'
import { migrate } from '../../mock/store/migrate'
import { startPostgresServer } from '../../mock/store/postgres-server'
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

async function open(engine: string) {
  if (engine === 'pglite') return openMemoryStore()
  if (engine !== 'postgres') throw new Error(`--engine is pglite or postgres, not ${engine}`)
  const server = await startPostgresServer()
  const store = await openDatabase({ kind: 'postgres', url: server.url })
  await migrate(store.database)
  return { ...store, close: () => store.close().finally(server.stop) }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
