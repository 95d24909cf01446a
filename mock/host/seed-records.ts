import { parseArgs } from 'node:util'
import { chinaDate } from '@/domain/dates'
import { growTo } from '../data/bulk'
import { seedIfEmpty } from '../data/reset'
import { createSqlOutsideStore } from '../providers/sql-outside-store'
import { openDatabase } from '../store/database'
import { migrate } from '../store/migrate'
import { type PostgresServer, startPostgresServer } from '../store/postgres-server'
import { createSealing } from '../store/sealing'
import { type HostConfig, readConfig } from './config'
import { keptKeyRing } from './keys-file'
import { savedClock } from './saved-clock'

const USAGE = 'usage: npm run seed -- --records <number>, e.g. --records 1000000'
const SAY_EVERY = 50_000

/**
 * `npm run seed -- --records 1000000`: fills the PostgreSQL of DATABASE_URL, or one that it starts itself and keeps until
 * Ctrl-C, with a world of so many surveillance records.
 */
async function main(): Promise<void> {
  const wanted = wantedRecords(process.argv.slice(2))
  const config = readConfig(process.env)
  const server = config.database.kind === 'postgres' ? null : await startPostgresServer()
  const stopped = server && stopsOnSignal(server)
  try {
    const url = server?.url ?? (config.database as Extract<HostConfig['database'], { kind: 'postgres' }>).url
    await fill(url, wanted, config)
  } catch (error) {
    await server?.stop()
    throw error
  }
  if (!server) return
  say(`PostgreSQL is running. In another terminal:\n\n  export DATABASE_URL=${server.url}\n  npm start\n`)
  say('Ctrl-C stops it and deletes its data.')
  await stopped
}

async function fill(url: string, wanted: number, config: HostConfig): Promise<void> {
  const started = Date.now()
  const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`
  const { database, close } = await openDatabase({ kind: 'postgres', url, poolSize: 2 })
  try {
    await migrate(database)
    const { ring } = await keptKeyRing(config.keysFolder)
    const clock = await savedClock(createSqlOutsideStore(database, 'host'), config.clockStart)
    const options = {
      sealing: createSealing(config.dataKey ?? Buffer.from(ring.dataKey, 'base64url')),
      today: chinaDate(clock.now()),
      seed: config.seed,
    }
    await seedIfEmpty(database, options)
    let said = 0
    const { before, added } = await growTo(database, wanted, options, (records) => {
      if (records < said + SAY_EVERY && records < wanted) return
      said = records
      say(`${records.toLocaleString('en')} of ${wanted.toLocaleString('en')} records, ${seconds()}`)
    })
    say(
      added === 0
        ? `${before.toLocaleString('en')} records are there already: nothing to add.`
        : `${added.toLocaleString('en')} records added to ${before.toLocaleString('en')} in ${seconds()}.`,
    )
  } finally {
    await close()
  }
}

/** @throws Error with the usage */
function wantedRecords(args: string[]): number {
  const { values, tokens } = parseArgs({ args, options: { records: { type: 'string' } }, strict: false, tokens: true })
  const unknown = tokens.some((token) => token.kind !== 'option' || token.name !== 'records')
  if (unknown || typeof values.records !== 'string' || !/^[1-9]\d{0,7}$/.test(values.records)) throw new Error(USAGE)
  return Number(values.records)
}

function stopsOnSignal(server: PostgresServer): Promise<void> {
  return new Promise((resolve) => {
    let stopping = false
    const stop = () => {
      // Ctrl-C reaches us more than once: from the terminal and again through npm and tsx.
      if (!stopping) void server.stop().then(resolve)
      stopping = true
    }
    process.on('SIGINT', stop)
    process.on('SIGTERM', stop)
  })
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
