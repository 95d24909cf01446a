import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import type { Kysely, PostgresPool, PostgresPoolClient } from 'kysely'
import pg from 'pg'
import { onPglite, onPool, openPglite, openPool } from '../../mock/store/database'
import { migrate } from '../../mock/store/migrate'
import { startPostgresServer } from '../../mock/store/postgres-server'
import type { Tables } from '../../mock/store/tables'
import { type BareDriver, type Tally, taped } from './payments-tape'

export interface Engine {
  name: 'PGlite' | 'PostgreSQL'
  database: Kysely<Tables>
  /** The driver below `database`. */
  bare: BareDriver
  /** As `database`, with every statement noted. */
  tapedDatabase(tally: Tally): Kysely<Tables>
  close(): Promise<void>
}

/** In a folder, as `npm start` keeps it, with its writes awaited. */
export async function openPgliteEngine(): Promise<Engine> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-payments-'))
  const client = await openPglite({ folder })
  const database = onPglite(client)
  await migrate(database)
  const bare = pgliteDriver(client)
  return {
    name: 'PGlite',
    database,
    bare,
    tapedDatabase: (tally) => onPglite(asPglite(taped(bare, tally))),
    async close() {
      await database.destroy()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/**
 * The server of DATABASE_URL, otherwise one of this system's for the time being; in either case an own database.
 * @param settings of this system's server; that of DATABASE_URL keeps its own
 */
export async function openPostgresEngine(settings: Readonly<Record<string, string>> = {}): Promise<Engine> {
  const url = process.env.DATABASE_URL
  const place = url ? await ownDatabase(url) : await startPostgresServer({ settings })
  const pool: PostgresPool = await openPool({ url: place.url })
  const database = onPool(pool)
  await migrate(database)
  const bare = poolDriver(pool)
  return {
    name: 'PostgreSQL',
    database,
    bare,
    tapedDatabase: (tally) => onPool(asPool(taped(bare, tally))),
    async close() {
      await database.destroy()
      await place.stop()
    },
  }
}

let made = 0

/** What is in the database of DATABASE_URL stays as it is. */
async function ownDatabase(url: string) {
  const name = `bench_${process.pid}_${++made}`
  const run = async (sql: string) => {
    const client = new pg.Client(url)
    await client.connect()
    await client.query(sql)
    await client.end()
  }
  await run(`create database ${name}`)
  const own = new URL(url)
  own.pathname = `/${name}`
  return { url: own.href, stop: () => run(`drop database ${name}`) }
}

function poolDriver(pool: PostgresPool): BareDriver {
  return {
    async connect() {
      const client = await pool.connect()
      return {
        async query(sql, parameters) {
          const { rows, rowCount } = await client.query<unknown>(sql, parameters)
          return { rows: rows ?? [], touched: rowCount ?? 0 }
        },
        release: () => client.release(),
      }
    },
  }
}

/** PGlite has one connection: whoever holds it keeps the others waiting, as Kysely's driver does. */
function pgliteDriver(client: PGlite): BareDriver {
  let last: Promise<void> = Promise.resolve()
  return {
    async connect() {
      const before = last
      let release: () => void = () => {}
      last = new Promise((done) => {
        release = done
      })
      await before
      return {
        async query(sql, parameters) {
          const { rows, affectedRows } = await client.query(sql, [...parameters])
          return { rows, touched: affectedRows || rows.length }
        },
        release,
      }
    },
  }
}

function asPool(driver: BareDriver): PostgresPool {
  const connect = async () => {
    const connection = await driver.connect()
    const query = async (sql: string, parameters: readonly unknown[]) => {
      const { rows, touched } = await connection.query(sql, parameters)
      return { rows, rowCount: touched, command: sql.slice(0, sql.indexOf(' ')).toUpperCase() }
    }
    return { query, release: () => connection.release() } as unknown as PostgresPoolClient
  }
  return { connect, end: async () => {} } as PostgresPool
}

/** Kysely's driver for PGlite takes no connections, it lets one query or transaction through at a time. */
function asPglite(driver: BareDriver): PGlite {
  const connection = driver.connect()
  const query = async (sql: string, parameters: readonly unknown[]) => {
    const { rows, touched } = await (await connection).query(sql, parameters)
    return { rows, affectedRows: touched }
  }
  return { query, close: async () => (await connection).release() } as unknown as PGlite
}
