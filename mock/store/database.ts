import { PGlite } from '@electric-sql/pglite'
import { Kysely, PostgresAdapter, PostgresDialect, type PostgresPool, type Transaction } from 'kysely'
import { PGliteDialect } from 'kysely-pglite-dialect'
import pg from 'pg'
import { columnParsers } from './parsers'
import type { Tables } from './tables'

/**
 * What every repository function takes first: the database or an open transaction.
 *
 * Trap: PGlite has one connection, and an open transaction holds it. A query that goes through the database instead
 * of the transaction object from inside `transaction().execute(...)` waits for that connection, which waits for the
 * query: a deadlock without any error. On PostgreSQL the same slip runs outside the transaction, which is worse.
 * So inside a transaction pass the transaction, and never await a provider or a timer there.
 */
export type Executor = Kysely<Tables> | Transaction<Tables>

/** `folder` absent: PGlite in memory. `image`: what `dumpDataDir` of an earlier one gave; spares the set-up's seconds. */
export type DatabaseChoice =
  | { kind: 'pglite'; folder?: string; image?: Blob }
  | { kind: 'postgres'; url: string; poolSize?: number; onIdleError?: (error: Error) => void }

export interface OpenDatabase {
  database: Kysely<Tables>
  engine: DatabaseChoice['kind']
  close(): Promise<void>
}

/** Opens without migrating; see migrate.ts. Rejects when the server or the folder cannot be used. */
export async function openDatabase(choice: DatabaseChoice): Promise<OpenDatabase> {
  const database = choice.kind === 'pglite' ? onPglite(await openPglite(choice)) : onPool(await openPool(choice))
  return { database, engine: choice.kind, close: () => database.destroy() }
}

export const onPglite = (client: PGlite) => new Kysely<Tables>({ dialect: new LocklessPGliteDialect(client) })
export const onPool = (pool: PostgresPool) => new Kysely<Tables>({ dialect: new LocklessPostgresDialect({ pool }) })

/** The driver alone, set up as the product uses it. */
export function openPglite({ folder, image }: Omit<Extract<DatabaseChoice, { kind: 'pglite' }>, 'kind'>) {
  // With relaxedDurability a commit would be answered before its pages are written: a killed host would forget money.
  return PGlite.create({
    dataDir: folder,
    loadDataDir: image,
    parsers: columnParsers,
    relaxedDurability: false,
    // What is in memory already needs no 128 MB of cache, whose preparing is most of the time that opening takes.
    ...(folder ? {} : { startParams: [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB'] }),
  })
}

/** The driver alone, set up as the product uses it. Rejects when the server cannot be reached. */
export async function openPool(choice: Omit<Extract<DatabaseChoice, { kind: 'postgres' }>, 'kind'>): Promise<pg.Pool> {
  const pool = new pg.Pool({
    connectionString: choice.url,
    max: choice.poolSize ?? 10,
    types: {
      getTypeParser: (id: number, format?: 'text' | 'binary') =>
        (format !== 'binary' && columnParsers[id]) || pg.types.getTypeParser(id, format as 'text'),
    },
  })
  // Without a listener an idle connection that the server drops would end the process.
  pool.on('error', (error) => choice.onIdleError?.(error))
  try {
    await pool.query('select 1')
    return pool
  } catch (error) {
    await pool.end()
    throw error
  }
}

/**
 * Kysely's own migration lock is an advisory lock, which not every engine that speaks PostgreSQL's protocol has.
 * Without it two hosts that migrate at once cannot both succeed either; migrate.ts says why.
 */
class LocklessAdapter extends PostgresAdapter {
  override async acquireMigrationLock(): Promise<void> {}
  override async releaseMigrationLock(): Promise<void> {}
}

class LocklessPostgresDialect extends PostgresDialect {
  override createAdapter() {
    return new LocklessAdapter()
  }
}

class LocklessPGliteDialect extends PGliteDialect {
  override createAdapter() {
    return new LocklessAdapter()
  }
}
