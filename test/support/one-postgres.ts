import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { type OpenDatabase, onPool, openDatabase, openPool } from '../../mock/store/database'
import { migrate } from '../../mock/store/migrate'
import { findPostgresBinaries, type PostgresServer, startPostgresServer } from '../../mock/store/postgres-server'
import { nameStatements } from './named-statements'

/** Where all test files of a run find the one server. */
const PLACE = 'STORE_SUITE_POSTGRES'
/** A database with our tables and nothing in them. Copying it takes a fraction of migrating. */
const TEMPLATE = 'migrated'

const shared = globalThis as { postgresOfTheSuite?: PostgresServer }

/** Jest's global set-up of the rooms that need stores: one PostgreSQL for all their files. */
export default async function startPostgres(): Promise<void> {
  if (!findPostgresBinaries()) return
  shared.postgresOfTheSuite = await startMigrated()
  process.env[PLACE] = shared.postgresOfTheSuite.url
}

export async function stopPostgres(): Promise<void> {
  await shared.postgresOfTheSuite?.stop()
}

type ServerStore = OpenDatabase & { url: string }

/** A migrated database of its own: on the server of this run of jest, or else on one that ends with it. */
export const openServerStore = (): Promise<ServerStore> => openOwn((url) => openDatabase({ kind: 'postgres', url }))

/** The same, for simulations: by one connection, so that what a seed does never depends on which of several answers first. */
export const openSimulationStore = (): Promise<ServerStore> =>
  openOwn(async (url) => {
    const pool = await openPool({ url, poolSize: 1 })
    nameStatements(pool)
    const database = onPool(pool)
    return { database, engine: 'postgres', close: () => database.destroy() }
  })

async function openOwn(openAt: (url: string) => Promise<OpenDatabase>): Promise<ServerStore> {
  const place = process.env[PLACE]
  const own = place ? null : await startMigrated()
  const server = place ?? (own as PostgresServer).url
  const name = `store_${randomBytes(6).toString('hex')}`
  const drop = () => own?.stop() ?? order(server, `drop database ${name}`)
  try {
    await order(server, `create database ${name} template ${TEMPLATE}`)
    const url = onServer(server, name)
    const open = await openAt(url)
    return { ...open, url, close: () => open.close().finally(drop) }
  } catch (error) {
    await own?.stop()
    throw error
  }
}

async function startMigrated(): Promise<PostgresServer> {
  const server = await startPostgresServer({ synced: false })
  try {
    await order(server.url, `create database ${TEMPLATE}`)
    const { database, close } = await openDatabase({ kind: 'postgres', url: onServer(server.url, TEMPLATE) })
    await migrate(database).finally(close)
    return server
  } catch (error) {
    await server.stop()
    throw error
  }
}

const onServer = (url: string, name: string) => url.replace(/[^/]*$/, name)

async function order(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  await client.query(sql).finally(() => client.end())
}
