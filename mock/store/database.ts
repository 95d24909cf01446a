import { PGlite } from '@electric-sql/pglite'
import { Kysely, PostgresAdapter, PostgresDialect, type Transaction } from 'kysely'
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
  const dialect = choice.kind === 'pglite' ? await pgliteDialect(choice) : await postgresDialect(choice)
  const database = new Kysely<Tables>({ dialect })
  return { database, engine: choice.kind, close: () => database.destroy() }
}

async function pgliteDialect({ folder, image }: Extract<DatabaseChoice, { kind: 'pglite' }>) {
  // With relaxedDurability a commit would be answered before its pages are written: a killed host would forget money.
  const client = await PGlite.create({
    dataDir: folder,
    loadDataDir: image,
    parsers: columnParsers,
    relaxedDurability: false,
  })
  return new LocklessPGliteDialect(client)
}

async function postgresDialect(choice: Extract<DatabaseChoice, { kind: 'postgres' }>) {
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
  } catch (error) {
    await pool.end()
    throw error
  }
  return new LocklessPostgresDialect({ pool })
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
