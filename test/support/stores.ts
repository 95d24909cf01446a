import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import type { Kysely } from 'kysely'
import { type OpenDatabase, onPglite, openDatabase, openPglite } from '../../mock/store/database'
import { emptyTables } from '../../mock/store/empty-tables'
import { migrate } from '../../mock/store/migrate'
import { findPostgresBinaries, INSTALL_HINT } from '../../mock/store/postgres-server'
import type { Tables } from '../../mock/store/tables'
import packageJson from '../../package.json'
import { openServerStore } from './one-postgres'

const version = packageJson.dependencies['@electric-sql/pglite']
const CACHE = resolve('node_modules/.cache/mashang-jiaoguan')

/** A migrated PGlite in memory. Setting one up from nothing takes seconds, so all tests begin from one kept image. */
export async function openMemoryStore(): Promise<OpenDatabase> {
  return openDatabase({ kind: 'pglite', image: await migratedImage() })
}

function emptyImage(): Promise<Blob> {
  return keptImage(`pglite-${version}`, async () => {
    const client = await PGlite.create()
    const image = await client.dumpDataDir('none')
    await client.close()
    return image
  })
}

/** A PGlite with our tables and nothing in them, for `openDatabase`; another as soon as a migration reads differently. */
export function migratedImage(): Promise<Blob> {
  const folder = resolve('mock/store/migrations')
  const hash = createHash('sha256')
  for (const file of readdirSync(folder).sort()) hash.update(file).update(readFileSync(join(folder, file)))
  return keptImage(`pglite-${version}-${hash.digest('hex').slice(0, 16)}`, async () => {
    const client = await openPglite({ image: await emptyImage() })
    await migrate(onPglite(client))
    const image = await client.dumpDataDir('none')
    await client.close()
    return image
  })
}

async function keptImage(name: string, make: () => Promise<Blob>): Promise<Blob> {
  const path = join(CACHE, `${name}.tar`)
  const kept = await readFile(path).catch(() => null)
  if (kept) return new Blob([kept])
  const image = await make()
  await mkdir(CACHE, { recursive: true })
  // Under another name first: test files run side by side and may read it at any moment.
  await writeFile(`${path}.${process.pid}`, Buffer.from(await image.arrayBuffer()))
  await rename(`${path}.${process.pid}`, path)
  return image
}

export interface StoreUnderTest {
  engine: OpenDatabase['engine']
  /** Empty before every test. */
  database(): Kysely<Tables>
}

/**
 * Runs the same tests on PGlite and on PostgreSQL, in a database of their own. Where PostgreSQL is not installed its half is
 * skipped with a printed line; with CI set that is a failure.
 */
export function describeOnBothEngines(name: string, define: (store: StoreUnderTest) => void): void {
  describe(`${name} on PGlite`, () => {
    define(withStore('pglite', openMemoryStore))
  })
  if (findPostgresBinaries())
    describe(`${name} on PostgreSQL`, () => {
      define(withStore('postgres', openServerStore))
    })
  else withoutPostgres(name)
}

function withStore(engine: OpenDatabase['engine'], open: () => Promise<OpenDatabase>): StoreUnderTest {
  let store: OpenDatabase
  beforeAll(async () => {
    store = await open()
  })
  beforeEach(() => emptyTables(store.database))
  afterAll(() => store?.close())
  return { engine, database: () => store.database }
}

function withoutPostgres(name: string): void {
  if (process.env.CI) {
    test(`${name} on PostgreSQL`, () => {
      throw new Error(INSTALL_HINT)
    })
    return
  }
  process.stderr.write(`skipped: ${name} on PostgreSQL. ${INSTALL_HINT}\n`)
  describe.skip(`${name} on PostgreSQL`, () => {
    test('needs PostgreSQL', () => {})
  })
}
